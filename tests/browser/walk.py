"""Scripts that look at a page as it stands: where the focus is and how it shows, what is cut off, and what moves."""

from __future__ import annotations

from playwright.sync_api import Page

MOST_STOPS = 400
# What has the focus, and how it and what is around it look; `forced` leaves out what forced colours take away.
LOOK = """async (forced) => {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  const look = (node) => {
    const style = getComputedStyle(node), after = getComputedStyle(node, '::after')
    const kept = [style.outlineStyle === 'none' ? '' : [style.outlineStyle, style.outlineWidth, style.outlineOffset],
      style.borderTopWidth, forced ? '' : style.borderTopColor,
      forced ? '' : style.boxShadow, forced ? '' : style.backgroundColor, style.textDecorationLine,
      after.outlineStyle === 'none' ? '' : after.outlineWidth]
    return JSON.stringify(kept)
  }
  const near = (node) => {
    const found = []
    for (let at = node; at && found.length < 8; at = at.parentElement ?? at.getRootNode().host) found.push(at)
    if (node.nextElementSibling) found.push(node.nextElementSibling)
    if (node.previousElementSibling) found.push(node.previousElementSibling)
    return found
  }
  const was = window.__stop
  const differs = () => was.nodes.some((node, i) => node.isConnected && look(node) !== was.looks[i])
  let plain = was && differs()
  if (was && !plain) {  // some looks change with the next frame
    await new Promise((done) => setTimeout(done, 60))
    plain = differs()
  }
  const isDrawnAnew = was && !was.nodes[0].isConnected  // nobody can say any more how it looked without the focus
  const said = was && !plain && !isDrawnAnew ? was.name : ''
  if (!focused || focused === document.body || focused === document.documentElement) {
    window.__stop = null
    return { end: true, unseen: said }
  }
  const box = focused.getBoundingClientRect()
  await new Promise((done) => setTimeout(done, 30))  // the look with the focus comes with the next frame too
  const nodes = near(focused)
  const words = focused.getAttribute('aria-label') || focused.textContent.slice(0, 40) || focused.id
  const name = `${focused.tagName} ${words}`
  window.__stop = { nodes, looks: nodes.map(look), name }
  window.__count = (window.__count || 0) + 1
  return { end: false, unseen: said, name, id: window.__count, tag: focused.tagName,
    offscreen: box.bottom < 0 || box.right < 0 || box.top > innerHeight || box.left > innerWidth }
}"""
# Every node of the page, those inside components too.
EVERY = """
  const roots = [document]
  for (const at of roots) for (const node of at.querySelectorAll('*')) if (node.shadowRoot) roots.push(node.shadowRoot)
  const every = roots.flatMap((at) => [...at.querySelectorAll('*')])
"""
CLIPPED = f"""() => {{ {EVERY}
  const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip'
  const found = []
  for (const node of every) {{
    const style = getComputedStyle(node)
    if (!cuts(style.overflowX) && !cuts(style.overflowY)) continue
    if (style.clipPath !== 'none' || (style.position === 'absolute' && node.clientWidth <= 1)) continue
    if (!node.innerText?.trim() || style.visibility === 'hidden') continue
    if (!node.clientWidth || node.clientHeight <= 1) continue
    const wide = node.scrollWidth - node.clientWidth > 3 && cuts(style.overflowX)
    const high = node.scrollHeight - node.clientHeight > 6 && cuts(style.overflowY)
    if (wide || high) found.push(`${{node.tagName}}.${{node.className}} ${{node.innerText.trim().slice(0, 50)}}`)
  }}
  return found
}}"""
SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
"""
SPACED = f"""(rules) => {{ {EVERY}
  for (const root of roots) {{
    const style = document.createElement('style')
    style.textContent = rules;
    (root.head ?? root).append(style)
  }}
}}"""
MOVING = f"""() => {{ {EVERY}
  const found = new Set()
  const seconds = (list) => Math.max(...list.split(',').map((part) => parseFloat(part) * (/ms/.test(part) ? 0.001 : 1)))
  for (const node of every) {{
    const style = getComputedStyle(node)
    const moves = style.transitionProperty !== 'none' && seconds(style.transitionDuration) > 0.05
    const animated = style.animationName !== 'none' && seconds(style.animationDuration) > 0.05
    if (moves || animated || style.scrollBehavior === 'smooth') found.add(`${{node.tagName}} ${{node.className}}`)
  }}
  return [...found]
}}"""


def stops(page: Page, forced: bool = False) -> tuple[list[str], list[str]]:
    """Each place where Tab stops, and those at which nothing shows where one is."""
    names: list[str] = []
    unseen: list[str] = []
    page.emulate_media(reduced_motion="reduce", forced_colors="active" if forced else "none")  # no half-way looks
    page.wait_for_timeout(200)
    page.evaluate("window.__stop = null; document.activeElement?.blur()")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(LOOK, forced)
        if stop["unseen"]:
            unseen.append(stop["unseen"])
        if stop["end"]:
            return names, unseen
        names.append(stop["name"])
    raise AssertionError("Tab never comes to an end: a trap, or far too many stops")
