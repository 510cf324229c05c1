"""What later law forbids at the moment of change."""

from community_core.domain.welfare.entities import FundraisingCampaign
from community_core.entities import Guard, Refusal, guard
from community_core.text import Text
from community_plugin_law_in_force.laws import CHARITY


@guard("11.3.4", on=FundraisingCampaign, source=CHARITY.article("第二十二条、第二十六条", "Arts. 22 and 26"))
def public_campaign_needs_a_qualified_charity(campaign: FundraisingCampaign) -> Refusal | None:
    """Since 1 September 2016 money is raised from the public only by a qualified charity, or jointly with one."""
    if not campaign.public or campaign.opened_on is None or campaign.opened_on < CHARITY.since:
        return None
    if campaign.organiser_may_raise_publicly or campaign.partner_charity:
        return None
    return Refusal(
        Text(
            "面向社会公开募捐须由有公开募捐资格的慈善组织开展；请填写合作慈善组织，或改为只面向本社区募捐。",
            "only a charity qualified for it may raise money from the public; name the charity that you work with, "
            "or address the residents of this community alone.",
        ),
        attribute="partner_charity",
    )


GUARDS: tuple[Guard, ...] = (public_campaign_needs_a_qualified_charity,)
