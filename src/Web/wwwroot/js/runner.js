// The algorithm beside the ticket. The reply is not touched by walking; its text comes in only by «В ответ».
import { SignedOut, debounce, send, stepperUrl, text, toast } from "./core.js";
import { insert, insertedFrom } from "./composer.js";

const { stepper } = await import(stepperUrl);
const runner = document.querySelector("[data-runner]");
const place = runner.querySelector("[data-runner-place]");
const opener = document.querySelector("[data-runner-open]");
const address = `${location.pathname}?handler=Runner`;
let isWalking = false;

const steps = stepper(place, { keys: runner, fetchStep, failed });

async function fetchStep({ url, method }, signal) {
  return nodes(await (await send(url, { method, signal })).text());
}

function nodes(html) {
  const box = document.createElement("div");
  box.innerHTML = html;
  return [...box.childNodes];
}

// A refusal explains itself, and the panel shows how things stand.
async function failed(error) {
  if (error instanceof SignedOut) return toast(text("signedOut"));
  const isRefusal = error.message && Number.isNaN(Number(error.message)) && error.name === "Error";
  toast(isRefusal ? error.message : text("walkFailed"));
  if (isRefusal) steps.go({ url: address, method: "GET" });
}

async function walk(url) {
  if (isWalking) return;
  isWalking = true;
  runner.open = true;
  if (await steps.go({ url, method: "POST" })) ready();
  isWalking = false;
}

function ready() {
  const find = place.querySelector("[data-runner-find]");
  if (find) find.hidden = false;
}

document.addEventListener("click", event => {
  const button = event.target.closest?.("[data-walk-do], [data-say]");
  if (!button) return;
  event.preventDefault();
  if (button.hasAttribute("data-say")) say(button);
  else walk(button.getAttribute("formaction"));
});

// Only texts that the author wrote for customers have such a button; hints for agents have none.
function say(button) {
  const { say: words, document: id, title, url } = button.dataset;
  insert(words, insertedFrom(words, { document: id, title, url }));
  toast(text("said"));
  send("?handler=Use", { method: "POST", fields: { kind: "Inserted", document: id, question: "" } }).catch(() => {});
}

const find = debounce(200, async query => {
  try {
    const found = nodes(await (await send(`${address}&q=${encodeURIComponent(query)}`)).text()).find(node => node.querySelector?.("[data-runner-near]"));
    if (found) place.querySelector("[data-runner-near]")?.replaceChildren(...found.querySelector("[data-runner-near]").childNodes);
  } catch {
    toast(text("noConnection"));
  }
});
place.addEventListener("input", event => { if (event.target.matches("[data-runner-query]")) find(event.target.value); });
// Enter takes the first found one; it never sends the reply.
place.addEventListener("keydown", event => {
  if (event.code !== "Enter" || !event.target.matches("[data-runner-query]")) return;
  event.preventDefault();
  place.querySelector("[data-runner-near] [data-walk-do]")?.click();
});

function open() {
  runner.open = true;
  const tab = document.getElementById("tab-hints");
  if (tab && matchMedia("(max-width: 759px)").matches) tab.checked = true;
  (place.querySelector("h3[data-question]") ?? place.querySelector("[data-runner-query]") ?? place.querySelector("button"))?.focus();
}

opener.hidden = false;
opener.addEventListener("click", open);
document.addEventListener("keydown", event => {
  if (!event.altKey || event.ctrlKey || event.shiftKey || event.metaKey || document.querySelector("dialog[open]")) return;
  if (event.code === "KeyA") open();
  else if (event.code === "KeyR") place.querySelector("[data-say]")?.click();
  else return;
  event.preventDefault();
});

ready();
