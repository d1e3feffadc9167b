// What she searched and read in this tab, for the contact form. It leaves the tab only when she sends it.
const most = 8;
try {
  const path = location.pathname;
  // The question has arrived: its draft is not needed any more.
  if (path.startsWith("/t/") && location.search === "?new=1") localStorage.removeItem("hc-contact-draft");
  const query = new URLSearchParams(location.search).get("q");
  const heading = document.querySelector("main h1")?.textContent.trim();
  const isAnswer = document.body.matches(".page-article, .page-faq, .page-algorithm");
  const line = path === "/search" && query ? `Искали: ${query}` : isAnswer && heading ? `Читали: ${heading}` : "";
  if (line) {
    const seen = JSON.parse(sessionStorage.getItem("hc-trail") ?? "[]").filter(earlier => earlier !== line);
    sessionStorage.setItem("hc-trail", JSON.stringify([...seen, line.slice(0, 200)].slice(-most)));
  }
} catch {
  // Storage may be closed: nothing is remembered.
}
