// The draft is saved after a pause; the preview is drawn by the same compiler and theme that readers see.
import { SignedOut, debounce, send, store, text, time, toast } from "./core.js";

const main = document.querySelector("[data-editor]");
const form = main.querySelector("[data-draft-form]");
const field = form.querySelector("[data-text]");
const path = form.elements.path;
const seen = form.querySelector("[data-seen]");
const saved = main.querySelector("[data-saved]");
const preview = main.querySelector("[data-preview]");
const checks = main.querySelector("[data-checks]");
const key = `hc-article:${main.dataset.editor}`;

// A text that did not reach the server: the connection broke, the sign-in ended.
const local = JSON.parse(store.get(key) || "null");
if (field.readOnly || !local || local.text === field.value) store.set(key, "");
else if (local.seen === seen.value) field.value = local.text;
else offer(local.text);

// The server's text is newer: both are kept until somebody chooses.
function offer(words) {
  const banner = main.querySelector("[data-local]");
  banner.hidden = false;
  banner.querySelector("[data-local-take]").addEventListener("click", () => {
    field.focus();
    field.select();
    document.execCommand("insertText", false, words);
    banner.hidden = true;
  });
}

let isSaving = false;
let isStale = false;
async function keep() {
  // One at a time: every save must know the version that the one before made.
  if (isSaving) { isStale = true; return; }
  isSaving = true;
  const [words, place] = [field.value, path.value];
  try {
    const answer = await send(`${location.pathname}?handler=Save`, { method: "POST", fields: { path: place, text: words, seen: seen.value } });
    seen.value = answer.headers.get("X-Version");
    checks.innerHTML = await answer.text();
    saved.textContent = text("saved", { time: time(new Date()) });
    if (field.value === words) store.set(key, "");
    show();
  } catch (error) {
    saved.textContent = error instanceof SignedOut ? text("signedOut") : text("offline");
    if (error.message && Number.isNaN(Number(error.message)) && !(error instanceof TypeError)) toast(error.message);
  } finally {
    isSaving = false;
    if (isStale) { isStale = false; save(); }
  }
}
const save = debounce(800, keep);

// The reader's place in the page stays where it was.
function show() {
  const top = preview.contentWindow.scrollY;
  preview.addEventListener("load", () => preview.contentWindow.scrollTo(0, top), { once: true });
  preview.contentWindow.location.replace(`${location.pathname}?handler=Preview&v=${seen.value}`);
}

for (const input of [field, path]) {
  input.addEventListener("input", () => {
    store.set(key, JSON.stringify({ text: field.value, seen: seen.value }));
    save();
  });
}
form.addEventListener("submit", () => save.cancel());
document.addEventListener("keydown", event => {
  if (!(event.ctrlKey || event.metaKey) || event.code !== "KeyS") return;
  event.preventDefault();
  save.cancel();
  if (!field.readOnly) keep();
});

// Pictures: chosen, pasted or dropped; the words for those who do not see it are asked for first.
const pictures = form.querySelector("[data-picture]");
if (pictures) {
  const file = form.elements.picture;
  const alt = form.elements.alt;
  const problem = pictures.querySelector("[data-picture-problem]");

  pictures.querySelector("button").addEventListener("click", async event => {
    event.preventDefault();
    const body = new FormData();
    if (file.files[0]) body.set("picture", file.files[0]);
    body.set("alt", alt.value);
    try {
      const { markdown } = await (await send(`${location.pathname}?handler=Picture`, { method: "POST", body })).json();
      field.focus();
      document.execCommand("insertText", false, (/(^|\n\n)$/.test(field.value.slice(0, field.selectionStart)) ? "" : "\n\n") + markdown + "\n");
      [file.value, alt.value, problem.hidden] = ["", "", true];
    } catch (error) {
      problem.hidden = false;
      problem.textContent = error instanceof SignedOut ? text("signedOut") : Number.isNaN(Number(error.message)) && !(error instanceof TypeError) ? error.message : text("noConnection");
      (file.files[0] ? alt : file).focus();
    }
  });

  const take = (event, data) => {
    const picture = [...data?.files ?? []].find(each => each.type.startsWith("image/"));
    if (!picture) return;
    event.preventDefault();
    const chosen = new DataTransfer();
    chosen.items.add(picture);
    file.files = chosen.files;
    alt.focus();
  };
  field.addEventListener("paste", event => take(event, event.clipboardData));
  field.addEventListener("drop", event => take(event, event.dataTransfer));
}
