// Hands on what Python says of the sheet. It is small and alone, so that a press is answered by a small message;
// components/document.js does what there is to do.
export default function ({ data, setStateValue, setTriggerValue }) {
  window.sheetState = { data, setStateValue, setTriggerValue }
  window.dispatchEvent(new CustomEvent("sheet-state"))
}
