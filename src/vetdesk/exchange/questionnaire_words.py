"""What stands in a questionnaire beside the questions, in both languages."""

from typing import Any, Final

_ZH: Final[dict[str, Any]] = {
    "sheet": "问卷",
    "help": "填写说明",
    "title": "合作机构自述问卷",
    "head": (
        "编号",
        "章节",
        "问题",
        "应提供的材料",
        "填写方式",
        "回答",
        "说明",
        "材料名称",
        "材料出具日期",
        "材料有效期至",
    ),
    "pass": "符合",
    "fail": "不符合",
    "na": "不适用",
    "yes": "是",
    "no": "否",
    "number": "填写数字",
    "date": "填写日期，如 2026-11-23",
    "text": "填写文字",
    "list": "从下拉列表选择",
    "lines": (
        "只填写白色单元格（回答、说明、材料），其余单元格已锁定；不要增删行列、改名或合并单元格。",
        "回答栏有下拉列表的，请从列表中选择；多选题每个选项一行，逐行选择“是”或“否”。",
        "日期请写作 2026-11-23。材料请随问卷一并提供，并在“材料名称”栏写明文件名。",
        (
            "问题中“该机构”指贵单位，“本单位”指我方。"
            "回答属于自述，经核实后方作为审查结论。填好后请保存为 .xlsx 发回。"
        ),
    ),
}
_EN: Final[dict[str, Any]] = {
    "sheet": "Questionnaire",
    "help": "Instructions",
    "title": "Questionnaire for the collector's own statements",
    "head": (
        "No.",
        "Chapter",
        "Question",
        "Documents to enclose",
        "How to answer",
        "Answer",
        "Remarks",
        "Document",
        "Issued on",
        "Valid until",
    ),
    "pass": "Met",
    "fail": "Not met",
    "na": "Not applicable",
    "yes": "Yes",
    "no": "No",
    "number": "a number",
    "date": "a date such as 2026-11-23",
    "text": "a text",
    "list": "choose from the list",
    "lines": (
        "Fill in the white cells only; the others are locked. Do not add, remove, rename or merge anything.",
        "Where the answer has a list, choose from it; a choice of several has one line for each.",
        "Write dates as 2026-11-23. Send the documents along and name each file under Document.",
        "Your answers are your own statements until they are verified. Save as .xlsx and send it back.",
    ),
}
WORDS: Final = {"zh": _ZH, "en": _EN}
