// The draft is saved after a pause; the preview is drawn by the same compiler and theme that readers see.
import { SignedOut, debounce, send, store, text, time, toast } from "./core.js";

const main = document.querySelector("[data-editor]");
const field = main.querySelector("[data-text]");
const path = main.querySelector("[name=path]");
const seen = main.querySelector("[data-seen]");
const saved = main.querySelector("[data-saved]");
const preview = main.querySelector("[data-preview]");
const checks = main.querySelector("[data-checks]");
const key = `hc-article:${main.dataset.editor}`;

const local = store.get(key);
if (local && !field.readOnly && local !== field.value) field.value = local;

const save = debounce(1000, async () => {
  try {
    const answer = await send(`${location.pathname}?handler=Save`, { method: "POST", fields: { path: path.value, text: field.value, seen: seen.value } });
    seen.value = answer.headers.get("X-Version");
    checks.innerHTML = await answer.text();
    saved.textContent = text("saved", { time: time(new Date()) });
    store.set(key, "");
    preview.src = `${location.pathname}?handler=Preview&v=${seen.value}`;
  } catch (error) {
    saved.textContent = error instanceof SignedOut ? text("signedOut") : text("offline");
    if (error.message && Number.isNaN(Number(error.message))) toast(error.message);
  }
});

for (const input of [field, path]) {
  input.addEventListener("input", () => {
    store.set(key, field.value);
    save();
  });
}
main.querySelector("form").addEventListener("submit", () => { save.cancel(); store.set(key, ""); });
