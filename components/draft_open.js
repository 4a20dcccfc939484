// A field that reads one draft file in the reader's browser and hands on its text. Nothing is uploaded as a file, so
// nothing can be left on the server's disk; what is too large or no text is not even sent.
const readFile = async (file, most) => {
  if (file.size > most) return { problem: "too_large" }
  try {
    return { draft: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()) }
  } catch {
    return { problem: "not_a_draft" }
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  const input = parentElement.querySelector("input")
  parentElement.querySelector("label").textContent = data.label
  parentElement.querySelector(".limit").textContent = data.limit
  input.onchange = async () => {
    const [file] = input.files
    if (!file) return
    const found = await readFile(file, data.most)
    input.value = "" // the same file can be opened again
    setTriggerValue("opened", found)
  }
}
