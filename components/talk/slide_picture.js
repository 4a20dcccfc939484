// The small picture of a slide; its words are escaped where it is made.
export default function ({ data, parentElement }) {
  parentElement.innerHTML = data.html
}
