// Keys by their place on the keyboard, so they work in the Russian layout too.
const dialog = document.querySelector("[data-keys-dialog]");
const button = document.querySelector("[data-keys]");
const rows = () => [...document.querySelectorAll("[data-tk]")];
let isGoing = false;

button.hidden = false;
button.addEventListener("click", () => dialog.showModal());

function move(step) {
  const list = rows();
  const at = list.indexOf(document.activeElement);
  const start = at >= 0 ? at : list.findIndex(row => row.getAttribute("aria-current"));
  const next = list[Math.min(list.length - 1, Math.max(0, start + step))];
  next?.focus();
}

function isTyping(target) {
  return target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog[open]") !== null;
}

const actions = {
  KeyJ: () => move(1),
  KeyK: () => move(-1),
  ArrowDown: event => event.target.matches("[data-tk]") && move(1),
  ArrowUp: event => event.target.matches("[data-tk]") && move(-1),
  KeyO: event => event.target.matches("[data-tk]") && event.target.click(),
  KeyR: () => document.querySelector("[data-text]")?.focus(),
  Slash: event => (event.shiftKey ? dialog.showModal() : document.querySelector("[data-find]")?.focus()),
};

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
  if (isGoing) {
    isGoing = false;
    const place = document.querySelector(`[data-go="${event.code}"]`);
    if (place) { event.preventDefault(); location.href = place.href; return; }
  }
  if (event.code === "KeyG") { isGoing = true; return; }
  const pressed = document.querySelector(`[data-key="${event.code}"]`);
  if (pressed) { event.preventDefault(); pressed.click(); return; }
  if (!actions[event.code]) return;
  const before = document.activeElement;
  actions[event.code](event);
  if (document.activeElement !== before || dialog.open) event.preventDefault();
});

// Shift chooses a range of tickets.
let last = null;
document.addEventListener("click", event => {
  const box = event.target.closest?.(".tk-pick input");
  if (!box) return;
  const boxes = [...document.querySelectorAll(".tk-pick input")];
  if (event.shiftKey && last) {
    const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
    for (const each of boxes.slice(from, to + 1)) each.checked = box.checked;
  }
  last = box;
});
