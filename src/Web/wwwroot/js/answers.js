// Standard answers: `//` at the beginning of a word, or the button.
import { debounce, send, text } from "./core.js";
import { insert, insertedFrom, textField } from "./composer.js";

const dialog = document.querySelector("[data-answers-dialog]");
const query = dialog.querySelector("[data-answers-query]");
const list = dialog.querySelector("[data-answers-list]");
const view = dialog.querySelector("[data-answers-view]");
const button = document.querySelector("[data-answers]");
let found = [];
let at = 0;

button.hidden = false;
button.addEventListener("click", open);

function open() {
  query.value = "";
  dialog.showModal();
  query.focus();
  find();
}

async function find() {
  try {
    found = await (await send(`${location.pathname}?handler=Answers&q=${encodeURIComponent(query.value)}`)).json();
  } catch {
    found = [];
  }
  list.replaceChildren(...found.map(option));
  choose(0);
}

function option(answer, i) {
  const item = document.createElement("li");
  item.id = `answer-${i}`;
  item.setAttribute("role", "option");
  item.textContent = answer.title;
  const folder = document.createElement("span");
  folder.className = "ws-s";
  folder.textContent = [answer.folder, answer.shortcut].filter(Boolean).join(" · ");
  item.append(folder);
  item.addEventListener("click", () => { choose(i); take(); });
  item.addEventListener("pointermove", () => { if (at !== i) choose(i); });
  return item;
}

function choose(i) {
  at = i;
  [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === at)));
  const chosen = list.children[at];
  if (chosen) query.setAttribute("aria-activedescendant", chosen.id);
  else query.removeAttribute("aria-activedescendant");
  chosen?.scrollIntoView({ block: "nearest" });
  view.textContent = found[at]?.text ?? text("nothingFound");
}

function take() {
  const answer = found[at];
  if (!answer) return;
  dialog.close();
  insert(answer.text, insertedFrom(answer.text, { document: answer.document, title: answer.title, url: answer.url }));
}

query.addEventListener("input", debounce(150, find));
query.addEventListener("keydown", event => {
  if (event.code === "ArrowDown" || event.code === "ArrowUp") {
    event.preventDefault();
    choose((at + (event.code === "ArrowDown" ? 1 : -1) + found.length) % Math.max(1, found.length));
  } else if (event.code === "Enter") {
    event.preventDefault();
    take();
  }
});

// The two slashes were a call, not a text.
textField.addEventListener("input", event => {
  const caret = textField.selectionStart;
  const before = textField.value.slice(0, caret);
  if (event.inputType !== "insertText" || !/(^|\s)\/\/$/.test(before)) return;
  textField.setSelectionRange(caret - 2, caret);
  document.execCommand("delete");
  open();
});
