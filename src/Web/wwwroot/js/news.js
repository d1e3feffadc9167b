// What happens now. New tickets are announced and never move the list; a changed ticket never touches the draft.
import { me, text, time } from "./core.js";

const talk = document.querySelector("[data-ticket]");
const number = talk ? Number(talk.dataset.ticket) : 0;
const announced = document.querySelector("[data-new]");
const presence = document.querySelector("[data-presence]");
const strip = document.querySelector("[data-offline]");
// The server ends every connection now and then; the browser comes back within seconds.
const patience = 8000;
let fresh = 0;
let lost;

const source = new EventSource(number ? `/agent/news?ticket=${number}` : "/agent/news");
source.addEventListener("news", event => {
  const news = JSON.parse(event.data);
  clearTimeout(lost);
  [lost, strip.hidden] = [undefined, true];
  if (news.kind === "ticket") { onTicket(news); return; }
  if (news.ticket !== number || !number) return;
  presence.textContent = news.here.length ? text("here", { who: news.here.join(", ") }) : "";
  // What happened between two connections.
  if (news.kind === "hello") warn(news.version);
});
source.addEventListener("error", () => {
  const at = time(new Date());
  lost ??= setTimeout(() => {
    strip.textContent = text("noConnectionSince", { time: at });
    strip.hidden = false;
  }, patience);
});
addEventListener("pagehide", () => source.close());

function onTicket(news) {
  if (news.isNew && announced) {
    fresh++;
    announced.hidden = false;
    announced.previousElementSibling.hidden = true;
    announced.textContent = text("new", { n: fresh });
    announced.href = location.pathname + location.search;
  }
  if (news.ticket === number && news.by !== me) warn(news.version);
}

function warn(version) {
  if (version <= Number(talk.dataset.version)) return;
  const banner = document.querySelector("[data-conflict]");
  banner.querySelector("[data-conflict-text]").textContent = text("changed");
  banner.hidden = false;
}
