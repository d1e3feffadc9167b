// A vote without leaving the page; it can be changed.
import { say, text } from "./hc.js";

const box = document.querySelector("[data-vote]");
const status = box.querySelector("[data-vote-status]");
const why = box.querySelector("[data-vote-why]");

// The search that led to this page teaches it the reader's words when it helped.
function query() {
  try {
    const from = new URL(document.referrer);
    return from.origin === location.origin && from.pathname === "/search" ? from.searchParams.get("q") ?? "" : "";
  } catch {
    return "";
  }
}

async function send(form, submitter) {
  const fields = new URLSearchParams(new FormData(form, submitter));
  if (fields.get("helped") === "yes" && query()) fields.set("query", query());
  const response = await fetch(form.action, { method: "POST", body: fields, headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(response.status);
}

function taken(form, submitter) {
  if (form === why) {
    why.hidden = true;
    status.textContent = text("thanks");
    status.tabIndex = -1;
    status.focus();
    return;
  }
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button === submitter));
  const isNo = submitter.value === "no";
  why.hidden = !isNo;
  status.textContent = isNo ? "" : text("thanks");
  if (isNo) say(text("why"));
}

box.addEventListener("submit", async event => {
  event.preventDefault();
  const { target: form, submitter } = event;
  try {
    await send(form, submitter);
    taken(form, submitter);
  } catch {
    status.textContent = text("voteFailed");
  }
});
