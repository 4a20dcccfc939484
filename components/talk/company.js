// The slides and the notes in one browser keep together: each says where it is, and the other follows. Nothing goes to
// the server. A phone is another browser, so its notes are turned by hand.
let company = null // the channel to the other windows

const openCompany = (heard) => {
  if (company || !("BroadcastChannel" in window)) return
  company = new BroadcastChannel("talk")
  company.onmessage = (event) => heard(event.data ?? {})
}

const closeCompany = () => {
  company?.close()
  company = null
}

const tellCompany = (state) => company?.postMessage(state)
