// Presses that cannot get lost: each is numbered and sent together with all that Python has not yet confirmed.
// (A plain trigger keeps the last press alone when several come before the first run has ended.)
let log = []
let count = 0

const presses = (data, setStateValue) => {
  log = log.filter((press) => press.n > data.done && press.token === data.token)
  count = Math.max(count, data.done)
  return (what) => {
    count += 1
    log = [...log, { ...what, n: count, token: data.token }]
    setStateValue("presses", log)
  }
}
