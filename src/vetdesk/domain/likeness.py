"""What is left of a company's name when everything that many companies share is taken away."""

import re

from vetdesk.domain.text import compare_key

_FORMS = re.compile(
    r"(股份有限公司|有限责任公司|有限公司|股份公司|合伙企业|律师事务所|事务所|集团|公司|\(有限合伙\)|\(普通合伙\)"
    r"|co\.?,?ltd\.?|limited|ltd\.?|inc\.?)"
)
_TRADES = re.compile(
    r"(资产管理|商务咨询|商务服务|信息咨询|信息服务|信息技术|信用管理|企业管理|金融服务|法律服务|催收服务|管理咨询"
    r"|催收|外包|科技|网络|咨询|服务|管理|资产|信息|技术)"
)
_PLACES = (
    r"北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西"
    r"|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|深圳|广州|杭州|南京|武汉|成都|西安|长沙|郑州|苏州|青岛|大连"
    r"|厦门|宁波|合肥|济南|沈阳|哈尔滨|长春|石家庄|太原|南昌|福州|南宁|昆明|贵阳|海口|兰州|银川|西宁|乌鲁木齐"
)
_PLACE = re.compile(
    rf"^(?:(?:{_PLACES})(?:特别行政区|自治区|省|市)?|[\u4e00-\u9fff]{{2,6}}?(?:省|市))(?=[\u4e00-\u9fff]{{2,}})"
)
_SHORTEST = 2


def core_name(name: str) -> str:
    """Return what tells ``name`` from others: no place in front, no brackets, trade and legal form.

    深圳市甲乙资产管理有限公司 and 甲乙资产管理（深圳）有限公司 have the same core; whether they are one
    company is for somebody to say. Used for comparison only.
    """
    bare = compare_key(name)
    named = re.sub(r"\([^)]*\)|[^\w]", "", _FORMS.sub("", bare))
    for common in (_PLACE, _PLACE, _TRADES):
        without = common.sub("", named)
        named = without if len(without) >= _SHORTEST else named
    return named or bare
