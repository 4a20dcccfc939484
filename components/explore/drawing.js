// A picture drawn by documents/figures: its words are escaped there, and come from content files alone.
export default function ({ data, parentElement }) {
  for (const layout of ["wide", "tall"]) parentElement.querySelector(`.${layout}`).innerHTML = data[layout]
  parentElement.querySelector("figure").dataset.theme = data.theme
  parentElement.querySelector("figcaption").textContent = data.caption
}
