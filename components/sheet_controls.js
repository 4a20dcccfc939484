// For the components whose buttons and boxes put questions on the sheet; this goes before their own script. A press
// goes to components/document.js, which answers with what is on the sheet.
const pressSheet = (press) => window.dispatchEvent(new CustomEvent("sheet-press", { detail: press }))

// Calls `draw` now, and whenever the sheet has changed; `place` is the element that it draws in.
const followSheet = (place, draw) => {
  window.removeEventListener("sheet-changed", place.hearsSheet)
  place.hearsSheet = () => {
    if (!place.isConnected) window.removeEventListener("sheet-changed", place.hearsSheet)
    else if (window.sheetOnPage) draw(window.sheetOnPage)
  }
  window.addEventListener("sheet-changed", place.hearsSheet)
  if (window.sheetOnPage) draw(window.sheetOnPage)
}
