import type { Toast } from "./toast";
import { filled, type Words } from "./words";

/** Puts a picture on the clipboard, which only the view can do, and tells of it; text is there already. */
export async function copyFigure(
  format: "svg" | "png",
  data: Uint8Array | null,
  toast: Toast,
  words: Words,
): Promise<void> {
  try {
    if (data && format === "png") {
      const blob = new Blob([data as Uint8Array<ArrayBuffer>], { type: "image/png" });
      await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    }
    toast.show(words.copied ?? "");
  } catch (error) {
    toast.show(filled(words.notCopied, { reason: (error as Error).message }));
  }
}
