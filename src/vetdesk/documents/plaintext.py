"""The document as plain text: for golden comparisons, search and the record."""

from collections.abc import Iterator

from vetdesk.documents import tree


def document_text(document: tree.Document) -> str:
    """Return the whole document as lines of text, in printing order."""
    return "\n".join(_lines(document)) + "\n"


def part_texts(document: tree.Document) -> dict[str, str]:
    """Return the text of every part, and of every clause, by its id."""
    texts: dict[str, str] = {}
    for section in (*document.sections, *document.annexes):
        texts[section.id] = "\n".join(_section(section))
        for block in section.blocks:
            if isinstance(block, tree.Paragraph) and block.source:
                lines = [*filter(None, [texts.get(block.source)]), *_paragraph(block)]
                texts[block.source] = "\n".join(lines)
    return texts


def _lines(document: tree.Document) -> Iterator[str]:
    yield document.title
    if document.number:
        yield f"编号：{document.number}"
    for section in document.sections:
        yield ""
        yield from _section(section)
    for signature in document.signatures:
        yield ""
        yield f"{signature.role}（盖章）：{signature.name}"
    for annex in document.annexes:
        yield ""
        yield from _section(annex)


def _section(section: tree.Section) -> Iterator[str]:
    heading = f"{section.label}　{section.title}".strip("　")
    if heading:
        yield heading
    for block in section.blocks:
        yield from _block(block)


def _block(block: tree.Block) -> Iterator[str]:
    match block:
        case tree.Paragraph():
            yield from _paragraph(block)
        case tree.Centred():
            yield tree.line_text(block.line)
        case tree.Gap():
            yield ""
        case tree.Pairs():
            for row in block.rows:
                yield f"{tree.line_text(row.key)}：{tree.line_text(row.value)}"
        case tree.Table():
            yield "\t".join(column.header for column in block.columns)
            for cells in (*block.rows, *([block.total] if block.total else [])):
                yield "\t".join(cells)
        case tree.Bars():
            for bar in block.bars:
                yield f"{bar.label}\t{bar.text}"


def _paragraph(paragraph: tree.Paragraph) -> Iterator[str]:
    head = "　".join(filter(None, (paragraph.label, paragraph.heading, tree.line_text(paragraph.line))))
    if head:
        yield head
    for item in paragraph.items:
        yield f"{tree.item_label(item.label)}{tree.line_text(item.line)}"
