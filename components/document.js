// Keeps the document in step with the page shown: its language, the focus after a change of page, and the picks in
// the address. The address is replaced, not added to, so that the back button leads through views and not presses.
let shown = null

const focusHeading = (tries) => {
  const heading = document.querySelector("[data-testid=stMain] h1")
  if (!heading) return tries && setTimeout(focusHeading, 100, tries - 1)
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

const keepPicks = (picks) => {
  const address = new URL(window.location.href)
  if ((address.searchParams.get("sheet") ?? "") === picks) return
  if (picks) address.searchParams.set("sheet", picks)
  else address.searchParams.delete("sheet")
  window.history.replaceState(window.history.state, "", address)
}

export default function ({ data }) {
  document.documentElement.lang = data.language
  keepPicks(data.picks)
  if (shown !== null && shown !== data.page) focusHeading(20)
  shown = data.page
}
