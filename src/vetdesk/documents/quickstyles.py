"""Shortcuts where WeasyPrint 70.0 gives styles to elements and pages; no byte of its output changes.

It puts the declarations of every rule together for each element before it finds that an element with the
same rules had them already, and for each page it computes anew what stands around the text.
"""

from math import inf
from typing import Any, Final

from weasyprint import css
from weasyprint.css import StyleFor
from weasyprint.layout import page as pages

from vetdesk.documents.quickparse import place_of

_plain_page_styles: Final = pages.set_page_type_computed_styles


def quicken_styles() -> None:
    """Install the shortcuts; the version is checked where the justification is installed."""
    StyleFor.__init__ = _give_styles
    pages.set_page_type_computed_styles = _page_styles


def _give_styles(  # noqa: PLR0917 -- WeasyPrint's own
    styles: Any, html: Any, sheets: Any, presentational_hints: Any, font_config: Any, target_collector: Any
) -> None:
    """Stand for the constructor: rules are put together once for all elements that share a style."""
    styles._cascaded_styles = cascaded = dict[Any, Any]()  # noqa: SLF001 -- WeasyPrint's own
    styles._computed_styles = computed = dict[Any, Any]()  # noqa: SLF001
    styles._sheets = sheets  # noqa: SLF001
    styles.initial_page_sizes = {"box": None, "area": None}
    styles.font_config = font_config
    own = {}
    for specificity, element, declarations, base_url in css.find_style_attributes(
        html.etree_element, presentational_hints, html.base_url
    ):
        # One after the other for an element with a style and, say, a name; the last ones tell it apart.
        own[element] = tuple(declarations)
        prepared = css.preprocess_declarations(base_url, declarations)
        _add(cascaded, (element, None), prepared, "author", (inf, specificity))
    matched: dict[int, tuple[Any, ...]] = {}
    """The rules of each place an element can have, and what tells them from those of other places."""
    known: dict[Any, Any] = {}
    for element in html.wrapper_element.iter_subtree():
        source = element.etree_element
        parent = element.parent.etree_element if element.parent else None
        place = place_of(element)
        rules = matched.get(place)
        if rules is None:
            found = tuple(_rules(element, sheets))
            rules = matched[place] = (found, tuple((id(one[3]), *one[:3]) for one in found))
        key = (id(computed[parent, None]) if element.parent else None, own.get(source), rules[1])
        style = known.get(key)
        for pseudo, origin, weight, declarations in rules[0]:
            if style is None or pseudo:
                _add(cascaded, (source, pseudo), declarations, origin, weight)
        if style is None:
            styles.set_computed_styles(
                source,
                root=html.etree_element,
                parent=parent,
                base_url=html.base_url,
                target_collector=target_collector,
            )
            known[key] = computed[source, None]
        else:
            computed[source, None] = style
    for element, pseudo in cascaded:
        if pseudo:
            styles.set_computed_styles(
                element,
                pseudo_type=pseudo,
                root=html.etree_element,
                parent=element,
                base_url=html.base_url,
                target_collector=target_collector,
            )
    cascaded.clear()


def _rules(element: Any, sheets: Any) -> Any:
    for sheet, origin, own_specificity in sheets:
        for specificity, _, pseudo, (declarations, layer) in sheet.matcher.match(element):
            order = inf if layer is None else sheet.layers.index(layer)
            yield pseudo, origin, (order, own_specificity or specificity), declarations


def _add(cascaded: Any, key: Any, declarations: Any, origin: str, weight: tuple[Any, ...]) -> None:
    """Let the declarations of one rule win where theirs weigh as much as those before."""
    style = cascaded.setdefault(key, {})
    for name, values, importance in declarations:
        weighs = (css.declaration_precedence(origin, importance), *weight)
        old = style.get(name)
        if old is None or old[1] <= weighs:
            style[name] = values, weighs


def _page_styles(page_type: Any, html: Any, styles: Any) -> None:
    """Give a page its own style, and what stands around its text the styles of a page of its kind."""
    kept = vars(styles).setdefault("margins", None)
    if kept is None:
        kept = styles.margins = {} if _tells_no_number(styles) else ()
    if kept == ():
        _plain_page_styles(page_type, html, styles)
        return
    kind = (page_type.side, page_type.blank, page_type.name, page_type.index == 0)
    computed = styles.get_computed_styles()
    known = kept.get(kind)
    if known is None:
        _plain_page_styles(page_type, html, styles)
        kept[kind] = {
            pseudo: style for (element, pseudo), style in computed.items() if pseudo and element == page_type
        }
        return
    styles.add_page_declarations(page_type)
    styles.set_computed_styles(
        page_type, root=html.etree_element, parent=html.etree_element, base_url=html.base_url
    )
    for pseudo, style in known.items():
        computed[page_type, pseudo] = style


def _tells_no_number(styles: Any) -> bool:
    """True where no rule for pages asks for the number of one."""
    return all(
        selector.index is None
        for sheet, _, _ in styles._sheets  # noqa: SLF001 -- WeasyPrint's own
        for _, selectors, _ in sheet.page_rules
        for _, _, selector in selectors
    )
