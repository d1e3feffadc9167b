// The sign-in ends some day: two minutes before it «Остаться» is offered, after it the way back to the door. The text stays on the screen.
import { SignedOut, me, send, sessionLeft, text } from "./core.js";

const warnAt = 120;
const bar = document.querySelector("[data-session]");
const words = bar.querySelector("[data-session-text]");
const stay = bar.querySelector("[data-session-stay]");
const door = bar.querySelector("[data-session-door]");

// A timer may not be longer than 24 days and sleeps with the machine: look now and then.
function wait(left) {
  setTimeout(look, Math.max(1, Math.min(left - warnAt + 1, 3600)) * 1000);
}

async function look() {
  try {
    const { left } = await (await send("/agent/session")).json();
    if (left > warnAt) { hide(); wait(left); return; }
    show(text("sessionSoon", { n: Math.max(1, Math.round(left / 60)) }), true);
    setTimeout(look, Math.max(1, left + 1) * 1000);
  } catch (error) {
    if (error instanceof SignedOut) show(text("signedOut"), false);
    // Another tab may sign in again.
    setTimeout(look, 30_000);
  }
}

function show(what, canStay) {
  if (words.textContent !== what) words.textContent = what;
  stay.hidden = !canStay;
  door.hidden = canStay;
  bar.hidden = false;
}

function hide() {
  bar.hidden = true;
  words.textContent = "";
}

stay.addEventListener("click", async () => {
  try {
    const { left } = await (await send("/agent/session", { method: "POST" })).json();
    hide();
    wait(left);
  } catch {
    look();
  }
});

if (me) wait(sessionLeft);
