"""What a place of a text prints or decides, in the words of whoever reads or writes it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from vetdesk.desktop import i18n
from vetdesk.desktop.i18n import translate
from vetdesk.desktop.titles import shown
from vetdesk.domain.papers import Ask
from vetdesk.services.slots import (
    Compared,
    Fixed,
    Formed,
    Joined,
    Named,
    Not,
    Picked,
    Said,
    SlotKind,
    SlotPlace,
    fact_words,
    slot_labels,
    slot_places,
    value_words,
)
from vetdesk.services.templates import Pack

_FORMS: Final[Mapping[str, str]] = {
    "date": str(QT_TRANSLATE_NOOP("SlotWords", "{value} (date)")),
    "yuan": str(QT_TRANSLATE_NOOP("SlotWords", "{value} (¥ in figures)")),
    "money": str(QT_TRANSLATE_NOOP("SlotWords", "{value} (in figures)")),
    "cn": str(QT_TRANSLATE_NOOP("SlotWords", "{value} (in Chinese capitals)")),
    "number_cn": str(QT_TRANSLATE_NOOP("SlotWords", "{value} (in Chinese numerals)")),
    "join": str(QT_TRANSLATE_NOOP("SlotWords", "{value} (one after the other)")),
    "length": str(QT_TRANSLATE_NOOP("SlotWords", "how many: {value}")),
    "ref": str(QT_TRANSLATE_NOOP("SlotWords", "number of “{value}”")),
    "annex": str(QT_TRANSLATE_NOOP("SlotWords", "number of the annex “{value}”")),
    "term": str(QT_TRANSLATE_NOOP("SlotWords", "defined term “{value}”")),
    "define": str(QT_TRANSLATE_NOOP("SlotWords", "“{value}”, defined here")),
}
_ANCHORS: Final = frozenset({"ref", "annex"})
_SIGNS: Final[Mapping[str, str]] = {
    "eq": str(QT_TRANSLATE_NOOP("SlotWords", "{left} is {right}")),
    "ne": str(QT_TRANSLATE_NOOP("SlotWords", "{left} is not {right}")),
    "lt": str(QT_TRANSLATE_NOOP("SlotWords", "{left} is less than {right}")),
    "lteq": str(QT_TRANSLATE_NOOP("SlotWords", "{left} is at most {right}")),
    "gt": str(QT_TRANSLATE_NOOP("SlotWords", "{left} is more than {right}")),
    "gteq": str(QT_TRANSLATE_NOOP("SlotWords", "{left} is at least {right}")),
    "in": str(QT_TRANSLATE_NOOP("SlotWords", "{left} is one of {right}")),
    "notin": str(QT_TRANSLATE_NOOP("SlotWords", "{left} is none of {right}")),
}
_HELD: Final = str(QT_TRANSLATE_NOOP("SlotWords", "{right} includes {left}"))
_TOLD: Final[Mapping[SlotKind, str]] = {
    SlotKind.VALUE: str(QT_TRANSLATE_NOOP("SlotWords", "Prints: {what}.")),
    SlotKind.IF: str(QT_TRANSLATE_NOOP("SlotWords", "What follows is printed only if: {what}.")),
    SlotKind.ELIF: str(QT_TRANSLATE_NOOP("SlotWords", "Otherwise what follows is printed if: {what}.")),
    SlotKind.ELSE: str(QT_TRANSLATE_NOOP("SlotWords", "What follows is printed in every other case.")),
    SlotKind.ENDIF: str(QT_TRANSLATE_NOOP("SlotWords", "Here the condition ends.")),
    SlotKind.REPEAT: str(QT_TRANSLATE_NOOP("SlotWords", "What follows is printed for each of: {what}.")),
    SlotKind.ENDREPEAT: str(QT_TRANSLATE_NOOP("SlotWords", "Here the repeated lines end.")),
}
_READ: Final[Mapping[SlotKind, str]] = {
    SlotKind.VALUE: str(QT_TRANSLATE_NOOP("SlotWords", "〔{what}〕")),
    SlotKind.IF: str(QT_TRANSLATE_NOOP("SlotWords", "[If {what}:]")),
    SlotKind.ELIF: str(QT_TRANSLATE_NOOP("SlotWords", "[Otherwise, if {what}:]")),
    SlotKind.ELSE: str(QT_TRANSLATE_NOOP("SlotWords", "[Otherwise:]")),
    SlotKind.ENDIF: str(QT_TRANSLATE_NOOP("SlotWords", "[End]")),
    SlotKind.REPEAT: str(QT_TRANSLATE_NOOP("SlotWords", "[For each of {what}:]")),
    SlotKind.ENDREPEAT: str(QT_TRANSLATE_NOOP("SlotWords", "[End]")),
}


def slot_words_of(pack: Pack) -> "SlotWords":
    """Return the words of the places of a template: its own parts and questions."""
    english = pack.english.parts if pack.english else {}
    titles = {one.id: shown(one.title, english.get(one.id, "")) for one in pack.parts if one.title}
    return SlotWords(titles, pack.asks)


class SlotWords:
    """Says in words what ``{{ … }}`` and ``{% … %}`` do; ``anchors`` are titles of parts by their ids."""

    def __init__(self, anchors: Mapping[str, str] | None = None, asks: Sequence[Ask] = ()) -> None:
        self._language = i18n.spoken().value
        self._anchors = anchors or {}
        self._labels = slot_labels(self._language, asks)

    def at(self, text: str, position: int) -> str:
        """Return what the place at ``position`` (in characters) does; empty where there is none."""
        for one in slot_places(text):
            if one.start <= position <= one.end:
                return self._told(one)
            if one.start > position:
                break
        return ""

    def readable(self, text: str) -> str:
        """Return a text without its syntax: values in 〔brackets〕, conditions said before their lines."""
        parts, end = [], 0
        for one in slot_places(text):
            parts.append(text[end : one.start])
            parts.append(self._read(one, text))
            end = one.end
        return "".join((*parts, text[end:])).strip()

    def _told(self, place: SlotPlace) -> str:
        if not _is_said(place, _TOLD):
            return translate("SlotWords", "This place cannot be understood.")
        return translate("SlotWords", _TOLD[place.kind]).format(what=self._what(place))

    def _read(self, place: SlotPlace, text: str) -> str:
        if not _is_said(place, _READ):
            return text[place.start : place.end]
        return translate("SlotWords", _READ[place.kind]).format(what=self._what(place))

    def _what(self, place: SlotPlace) -> str:
        if place.said is None:
            return ""
        is_condition = place.kind in (SlotKind.IF, SlotKind.ELIF)
        return self._condition(place.said) if is_condition else self._value(place.said)

    def _value(self, said: Said) -> str:
        match said:
            case Named(path):
                return self._label(path)
            case Fixed(value):
                return str(value)
            case Formed(form, Fixed(name)) if form in _ANCHORS:
                return self._pointed(form, str(name))
            case Formed(form, of):
                return self._form(form, self._value(of))
            case Joined() | Picked():
                return self._chosen(said)
        return self._condition(said)

    def _pointed(self, form: str, name: str) -> str:
        if name in self._anchors:
            return self._form(form, shown(self._anchors[name]))
        return translate("SlotWords", "number of the line marked [{name}]").format(name=name)

    def _chosen(self, said: Joined | Picked) -> str:
        if isinstance(said, Picked):
            return translate("SlotWords", "{then} if {when}, otherwise {otherwise}").format(
                when=self._condition(said.when),
                then=self._quoted(said.then),
                otherwise=self._quoted(said.otherwise),
            )
        parts = [self._quoted(one) for one in said.parts]
        if said.by != "or":
            return self._listed(parts)
        says = translate("SlotWords", "{first}; if there is none, {second}")
        return says.format(first=parts[0], second=self._listed(parts[1:]))

    def _condition(self, said: Said) -> str:
        match said:
            case Named(path):
                return self._given(path)
            case Not(Named(path)) if not fact_words(path, self._language):
                return translate("SlotWords", "there is no “{value}”").format(value=self._label(path))
            case Not(of):
                return translate("SlotWords", "it is not so that {what}").format(what=self._condition(of))
            case Compared():
                return self._compared(said)
            case Joined("and" | "or" as by, parts):
                sign = translate("SlotWords", " and ") if by == "and" else translate("SlotWords", " or ")
                return sign.join(self._condition(one) for one in parts)
        return self._value(said)

    def _given(self, path: str) -> str:
        says = translate("SlotWords", "there is “{value}”")
        return fact_words(path, self._language) or says.format(value=self._label(path))

    def _compared(self, said: Compared) -> str:
        if said.sign == "in" and isinstance(said.left, Fixed):
            held = translate("SlotWords", _HELD)
            return held.format(left=self._against(said.left), right=self._value(said.right))
        says = translate("SlotWords", _SIGNS[said.sign])
        return says.format(left=self._value(said.left), right=self._against(said.right))

    def _against(self, said: Said) -> str:
        match said:
            case Fixed(value):
                return value_words(value, self._language)
            case Joined("list", parts):
                return self._listed(self._against(one) for one in parts)
        return self._value(said)

    def _quoted(self, said: Said) -> str:
        return f"“{said.value}”" if isinstance(said, Fixed) else self._value(said)

    def _label(self, path: str) -> str:
        if path in self._labels:
            return self._labels[path]
        if path.endswith("[]"):
            whole = self._label(path.removesuffix("[]"))
            return translate("SlotWords", "one of {list}").format(list=whole)
        return path

    def _form(self, form: str, value: str) -> str:
        return translate("SlotWords", _FORMS[form]).format(value=value) if form in _FORMS else value

    def _listed(self, words: Iterable[str]) -> str:
        return ("、" if self._language == "zh" else ", ").join(words)


def _is_said(place: SlotPlace, words: Mapping[SlotKind, str]) -> bool:
    return place.kind in words and (place.said is not None or "{what}" not in words[place.kind])
