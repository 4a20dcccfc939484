// Start fills the screen: browsers allow it only on the press itself, so the script hears the press before the server.
// Where it is not allowed, the slides fill the window. A new talk has a new clock.
const start = (event) => {
  if (!event.target.closest?.(".st-key-start_talk button")) return
  window.sessionStorage.removeItem("talk_begun")
  document.documentElement.requestFullscreen?.().catch(() => {})
}

export default function () {
  document.addEventListener("click", start, true)
  return () => document.removeEventListener("click", start, true)
}
