import { html } from "./dom";
import { searchKey } from "./search";

export interface Choice {
  value: string;
  label: string;
  /** Where it is, for those that are called the same. */
  within?: string;
}

/** Lets one choose one of several by the keyboard; typing leaves those that match. */
export class Chooser {
  readonly root = html("div", { class: "chooser", role: "dialog", hidden: true });
  private choose: ((value: string | undefined) => void) | undefined;

  /** Resolves with what was chosen; with nothing where one left. */
  ask(title: string, choices: readonly Choice[]): Promise<string | undefined> {
    this.choose?.(undefined);
    const before = document.activeElement as HTMLElement | null;
    const list = html("ul", { role: "listbox", id: "choices", "aria-label": title });
    const input = html("input", {
      type: "text",
      role: "combobox",
      "aria-expanded": "true",
      "aria-controls": "choices",
      "aria-label": title,
      placeholder: title,
    });
    let shown: HTMLLIElement[] = [];
    let at = 0;
    const select = (index: number) => {
      at = Math.max(0, Math.min(index, shown.length - 1));
      for (const [each, node] of shown.entries()) node.setAttribute("aria-selected", String(each === at));
      shown[at]?.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", shown[at]?.id ?? "");
    };
    const fill = () => {
      const key = searchKey(input.value.trim());
      const matching = choices.filter(({ label, within = "" }) =>
        searchKey(`${label} ${within}`).includes(key),
      );
      shown = matching.map(({ value, label, within }, index) => {
        const name = html("span", { dir: "auto" }, label);
        const where = within === undefined ? [] : [html("small", { dir: "auto" }, within)];
        const node = html(
          "li",
          { role: "option", id: `choice-${index}`, "data-value": value },
          name,
          ...where,
        );
        node.addEventListener("click", () => this.choose?.(value));
        return node;
      });
      list.replaceChildren(...shown);
      select(0);
    };
    input.addEventListener("input", fill);
    this.root.setAttribute("aria-label", title);
    this.root.replaceChildren(input, list);
    this.root.hidden = false;
    fill();
    input.focus();
    return new Promise((resolve) => {
      this.choose = (value) => {
        this.choose = undefined;
        this.root.hidden = true;
        before?.focus({ preventScroll: true });
        resolve(value);
      };
      input.addEventListener("blur", () => this.choose?.(undefined));
      list.addEventListener("pointerdown", (event) => event.preventDefault());
      input.addEventListener("keydown", (event) => {
        if (event.key === "ArrowDown") select(at + 1);
        else if (event.key === "ArrowUp") select(at - 1);
        else if (event.key === "Enter") this.choose?.(shown[at]?.dataset.value);
        else if (event.key === "Escape") this.choose?.(undefined);
        else return;
        event.preventDefault();
        event.stopPropagation();
      });
    });
  }
}
