"""Child process: lays out hostile HTML with our fetcher and reports every file and socket it reached."""

import json
import sys
import tempfile
from pathlib import Path

CANARY, OUT = Path(sys.argv[1]), Path(sys.argv[2])
reached = []


def listen(event, arguments):
    if event == "open" and str(CANARY) in str(arguments[0]):
        reached.append(f"open {arguments[0]}")
    elif event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"}:
        reached.append(event)


sys.addaudithook(listen)

from vetdesk.documents.fonts import shut_out_system_fonts  # noqa: E402 -- the listener comes first

shut_out_system_fonts(Path(tempfile.mkdtemp()))

import weasyprint  # noqa: E402 -- the fonts come first
from weasyprint.urls import FatalURLFetchingError  # noqa: E402

from vetdesk.documents.fetcher import BundledFetcher  # noqa: E402

FILE = CANARY.as_uri()
NET = "http://127.0.0.1:9/x"
FACE = "<style>@font-face {{ font-family: x; src: url({}) }} p {{ font-family: x }}</style><p>x"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
VECTORS = {
    "img file": f'<img src="{FILE}">',
    "img http": f'<img src="{NET}">',
    "img https": '<img src="https://127.0.0.1:9/x">',
    "img data": '<img src="data:image/png;base64,iVBORw0KGgo=">',
    "img ftp": '<img src="ftp://127.0.0.1:9/x">',
    "img gopher": '<img src="gopher://127.0.0.1:9/x">',
    "img unknown name": '<img src="vetdesk:../../etc/passwd">',
    "img upper scheme": f'<img src="{FILE.replace("file", "FILE")}">',
    "img protocol relative": '<img src="//127.0.0.1:9/x">',
    "img plain path": f'<img src="{CANARY}">',
    "css link file": f'<link rel="stylesheet" href="{FILE}">',
    "css link http": f'<link rel="stylesheet" href="{NET}">',
    "css import file": f'<style>@import url("{FILE}");</style>',
    "css import http": f'<style>@import "{NET}";</style>',
    "font face file": FACE.format(FILE),
    "font face http": FACE.format(NET),
    "font face data": FACE.format("data:font/otf;base64,AAAA"),
    "background file": f'<p style="background: url({FILE})">x',
    "background http": f'<p style="background: url({NET})">x',
    "page background": f"<style>@page {{ background: url({NET}) }}</style><p>x",
    "list style": f'<ul style="list-style-image: url({FILE})"><li>x</ul>',
    "content": f"<style>p::before {{ content: url({FILE}) }}</style><p>x",
    "border image": f'<p style="border: 1px solid; border-image: url({FILE}) 1">x',
    "attachment link": f'<link rel="attachment" href="{FILE}">',
    "attachment anchor": f'<a rel="attachment" href="{FILE}">x</a>',
    "attachment http": f'<a rel="attachment" href="{NET}">x</a>',
    "object": f'<object data="{FILE}"></object>',
    "embed": f'<embed src="{FILE}">',
    "base": f'<base href="{CANARY.parent.as_uri()}/"><img src="{CANARY.name}">',
    "body background": f'<body background="{FILE}">x',
    "color profile": f"<style>@color-profile --x {{ src: url({FILE}) }}</style><p>x",
    "svg image": SVG.format(f'<image xlink:href="{FILE}" width="9" height="9"/>'),
    "svg use": SVG.format(f'<use xlink:href="{FILE}#x"/>'),
    "svg style": SVG.format(f"<style>@import url({NET});</style><rect width='9' height='9'/>"),
    "xxe": f'<!DOCTYPE x [<!ENTITY e SYSTEM "{FILE}">]><p>&e;',
    "entity bomb": '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;',
}

report = {}
for name, source in VECTORS.items():
    reached.clear()
    try:
        pdf = weasyprint.HTML(string=f"<html lang=zh>{source}", url_fetcher=BundledFetcher()).write_pdf(
            pdf_variant="pdf/a-2a"
        )
        outcome = "secret printed" if b"CANARY" in pdf else "harmless"
    except FatalURLFetchingError:
        outcome = "refused"
    report[name] = {"outcome": outcome, "reached": list(reached)}
OUT.write_text(json.dumps(report), "utf-8")
