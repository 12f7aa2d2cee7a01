"""Takes the pictures of the README from the sample letters: ``.venv/bin/python docs/images/take.py``.

Needs Debian's chromium (with chromium-l10n, for Dutch dates in the form).
"""

import shutil
import sys
import tempfile
import threading
import time
from datetime import date
from pathlib import Path

import uvicorn
from PIL import Image
from playwright.sync_api import sync_playwright

from missieregister.app import App
from missieregister.interfaces.web import create_app
from missieregister.settings import Settings

HERE = Path(__file__).parent
LETTERS = HERE.parents[1] / "samples" / "letters"
PORT = 8137
DAY = "2030-07-01"
ARGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--lang=nl"]


def serve(app: App) -> uvicorn.Server:
    """Start the pages in a thread; return when they answer."""
    server = uvicorn.Server(uvicorn.Config(create_app(app), port=PORT, log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    return server


def small(picture: Path) -> None:
    """Bring a picture to 256 colours: no visible loss on these pages, a third of the bytes."""
    Image.open(picture).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(picture, optimize=True)


def main() -> int:
    """Take the pictures; return 0, or 1 where Chromium is not here."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("chromium is not here: apt-get install chromium chromium-l10n", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as data:
        app = App(Settings(data=Path(data)))
        app.add([LETTERS])
        server = serve(app)
        source = app.register().on(date.fromisoformat(DAY))[0].sources[0]
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium, args=ARGS, env={"LANGUAGE": "nl", "HOME": data}
            )
            for name, path, height in (
                ("register", f"/?op={DAY}", 1010),
                ("document", f"/document/{source.document}#s={source.statement}", 760),
            ):
                page = browser.new_page(
                    viewport={"width": 1200, "height": height}, device_scale_factor=1.5, color_scheme="light"
                )
                page.goto(f"http://127.0.0.1:{PORT}{path}")
                page.screenshot(path=HERE / f"{name}.png")
                small(HERE / f"{name}.png")
            browser.close()
        server.should_exit = True
    return 0


if __name__ == "__main__":
    sys.exit(main())
