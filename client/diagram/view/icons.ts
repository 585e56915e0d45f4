import { html, svg } from "./dom";

/** The drawings of the buttons, in a square of 16. */
const icons = {
  up: "M3.5 10.5 8 6l4.5 4.5",
  down: "M3.5 5.5 8 10l4.5-4.5",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  pin: "M6 2.5h4M6.5 2.5v4L4 9.5h8L9.5 6.5v-4M8 9.5V14",
  options: "M2 4.5h7m3 0h2M2 11.5h2m3 0h7M10.5 3v3M5.5 10v3",
  export: "M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11",
  close: "M4 4l8 8M12 4l-8 8",
} as const;

export type IconName = keyof typeof icons;

export function icon(name: IconName): SVGSVGElement {
  const drawing = svg("path", { d: icons[name] });
  return svg(
    "svg",
    { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" },
    drawing,
  );
}

export function iconButton(name: IconName, label: string, onClick: () => void): HTMLButtonElement {
  const button = html(
    "button",
    { type: "button", class: "icon-button", title: label, "aria-label": label },
    icon(name),
  );
  button.addEventListener("click", onClick);
  return button;
}
