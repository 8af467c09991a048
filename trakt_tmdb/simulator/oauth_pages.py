"""The page where a person types the code and says yes or no."""

from html import escape

from aiohttp import web

from .adapter import STATE
from .tokens import CodeState, DeviceCode

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --ink: #16181d; --soft: #6b7280; --card: #ffffff;
  --edge: #e4e6eb; --accent: #9f42c6; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ink: #f4f5f7; --soft: #9ca3af; --card: #1d1f26; --edge: #30333c; --accent: #b861dc; }}
}}
* {{ box-sizing: border-box; }}
body {{ margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; color: var(--ink);
  font: 17px/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  background: radial-gradient(120% 90% at 80% 0%, #b861dc33, transparent 60%),
    radial-gradient(90% 80% at 0% 100%, #3b82f633, transparent 60%), Canvas; }}
main {{ width: min(420px, 100%); background: var(--card); border: 1px solid var(--edge); border-radius: 22px;
  padding: 32px 28px; text-align: center; box-shadow: 0 24px 60px #0002; }}
h1 {{ font-size: 24px; line-height: 1.25; margin: 0 0 8px; }}
p {{ margin: 0 0 20px; color: var(--soft); }}
input, select {{ width: 100%; padding: 14px; font: inherit; color: inherit; background: transparent;
  border: 1px solid var(--edge); border-radius: 14px; margin-bottom: 14px; }}
input {{ font-size: 26px; letter-spacing: .22em; text-align: center; text-transform: uppercase; }}
button {{ width: 100%; padding: 14px; font: inherit; font-weight: 600; border-radius: 14px; border: 0;
  cursor: pointer; }}
button.yes {{ background: var(--accent); color: #fff; margin-bottom: 10px; }}
button.no {{ background: transparent; color: var(--soft); }}
.mark {{ font-size: 44px; line-height: 1; margin-bottom: 12px; }}
</style>
</head>
<body><main>{body}</main></body>
</html>"""

_FORM = """<h1>Connect your device</h1>
<p>Type the code that your device shows, and choose who you are in this simulation.</p>
<form method="post">
<input name="user_code" aria-label="Code" value="{code}" maxlength="9" autocomplete="off" autofocus required>
<select name="username" aria-label="Account">{accounts}</select>
<button class="yes" name="decision" value="approve">Yes, connect it</button>
<button class="no" name="decision" value="deny">No</button>
</form>"""

_DONE = """<div class="mark">{mark}</div><h1>{title}</h1><p>{text}</p>"""


def add_pages(app: web.Application) -> None:
    """Serve the page under the address that the device shows."""
    app.router.add_get("/auth/activate", show_form)
    app.router.add_get("/auth/activate/{user_code}", show_form)
    app.router.add_post("/auth/activate", decide)
    app.router.add_post("/auth/activate/{user_code}", decide)


async def show_form(request: web.Request) -> web.Response:
    """Ask for the code."""
    accounts = "".join(f"<option>{escape(name)}</option>" for name in request.app[STATE].accounts)
    code = escape(request.match_info.get("user_code", ""))
    return page("Connect your device", _FORM.format(code=code, accounts=accounts))


async def decide(request: web.Request) -> web.Response:
    """Take the person's word."""
    form = await request.post()
    state = request.app[STATE]
    code = state.tokens.code_for(str(form.get("user_code", "")))
    if code is None or code.state is not CodeState.PENDING or code.expires_at <= state.clock.now():
        text = "It is unknown, used, or older than ten minutes. Ask your device for a new one."
        return page("Code not found", said("🔍", "No device waits for this code", text))
    return _decided(code, str(form.get("username", "demo")), str(form.get("decision")))


def _decided(code: DeviceCode, username: str, decision: str) -> web.Response:
    code.username = username
    if decision != "approve":
        code.state = CodeState.DENIED
        text = "Nothing was connected. You can close this page."
        return page("Refused", said("🚫", "You said no", text))
    code.state = CodeState.APPROVED
    text = "Your device notices within a few seconds. You can close this page."
    return page("Connected", said("✅", "Your device is connected", text))


def page(title: str, body: str, status: int = 200) -> web.Response:
    """Make a page around a body of HTML."""
    text = _PAGE.format(title=escape(title), body=body)
    return web.Response(text=text, content_type="text/html", status=status)


def said(mark: str, title: str, text: str) -> str:
    """Make the body of a page that only tells something."""
    return _DONE.format(mark=mark, title=title, text=text)
