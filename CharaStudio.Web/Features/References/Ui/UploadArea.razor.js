// What the browser alone can do for an upload: take pasted pictures, and show that a dragged one may be dropped.

/** @param {HTMLElement | null} area holds the file field */
export function listen(area) {
  const field = area?.querySelector("input[type=file]");
  if (!field) {
    return { stop() {} }; // The page was left meanwhile.
  }
  const paste = (event) => {
    const typing = event.target instanceof HTMLElement && event.target.matches("textarea, input:not([type=file])");
    const picture = [...(event.clipboardData?.files ?? [])].find((file) => file.type.startsWith("image/"));
    if (typing || !picture || field.disabled) {
      return;
    }
    event.preventDefault();
    const held = new DataTransfer();
    held.items.add(picture);
    field.files = held.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const over = () => area.classList.add("over");
  const away = () => area.classList.remove("over");
  document.addEventListener("paste", paste);
  area.addEventListener("dragover", over);
  area.addEventListener("dragleave", away);
  area.addEventListener("drop", away);
  area.dataset.ready = ""; // What is chosen from now on is heard.
  return {
    stop() {
      document.removeEventListener("paste", paste);
      area.removeEventListener("dragover", over);
      area.removeEventListener("dragleave", away);
      area.removeEventListener("drop", away);
    },
  };
}
