"""One page of the document under work as a picture, missing answers marked."""

from dataclasses import replace

from vetdesk.documents.jobs import Mode, Preview, RenderRequest
from vetdesk.documents.pages import page_png
from vetdesk.documents.render import assemble_request, write_pdf


def preview(request: RenderRequest, page: int, *, dots_per_inch: int) -> Preview:
    """Return page ``page`` of ``request`` as it would print now."""
    from vetdesk.documents import layout

    assembled = assemble_request(replace(request, mode=Mode.PREVIEW))
    with layout.without_collector():
        laid = [
            layout.lay_out(document, request.stamp, request.added_fonts) for document in assembled.documents
        ]
        pdf = write_pdf(laid)
    png, pages = page_png(pdf, page, dots_per_inch=dots_per_inch)
    return Preview(png=png, page=min(max(page, 1), pages), pages=pages, missing=assembled.missing)
