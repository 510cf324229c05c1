"""Steps of 11.4: legal aid."""

from ch11.ch11_words import term, terms
from pytest_bdd import given, parsers, scenarios

from community_core.domain.justice import measures as m
from community_core.domain.justice import records as r
from features_support import day

scenarios("11-社区服务/11.4-法律援助.feature")


@given(parsers.re(r'法律服务室"(?P<room>[^"]+)"(?P<on>\d+年\d+月\d+日)设立，每周开放(?P<hours>\d+)小时'))
def _(book, room, on, hours):
    book.write(r.LegalRoom(hours_weekly=int(hours)), on=day(on), subject=room)


@given(
    parsers.re(
        r'"(?P<room>[^"]+)"(?P<on>\d+年\d+月\d+日)在"(?P<place>[^"]+)"公示法律服务人员(?P<shown>\d+)名，'
        r"实际在岗(?P<serving>\d+)名"
    )
)
def _(book, room, on, place, shown, serving):
    book.write(
        r.LegalStaffNotice(place=term(r.NoticePlace, place), staff_shown=int(shown), staff_serving=int(serving)),
        on=day(on),
        subject=room,
    )


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)投放普法材料(?P<titles>\d+)种(?P<copies>\d+)份"))
def _(book, on, titles, copies):
    book.write(r.LegalMaterialProvided(titles=int(titles), copies=int(copies)), on=day(on))


@given(parsers.re(r'索取栏"(?P<stand>[^"]+)"(?P<on>\d+年\d+月\d+日)看时还有资料(?P<copies>\d+)份'))
def _(book, stand, on, copies):
    book.write(r.LeafletStand(copies=int(copies)), on=day(on), subject=stand)


@given("社区的普法活动有")
def _(book, datatable):
    for on, audience, form, aims, partners, n in datatable[1:]:
        book.write(
            r.LegalEventHeld(
                audience=term(r.Audience, audience),
                form=term(r.PublicityForm, form),
                aims=terms(r.LegalAim, aims),
                partners=terms(r.Partner, partners) if partners else (),
                residents=int(n),
            ),
            on=day(on),
        )


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)统计需要法律援助的困难居民(?P<all>\d+)人，引导申请了(?P<n>\d+)人"))
def _(book, on, all, n):
    book.write(m.LegalAidMeasured(numerator=int(n), denominator=int(all)), on=day(on))


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)统计弱势群体维权(?P<all>\d+)件，协助了(?P<n>\d+)件"))
def _(book, on, all, n):
    book.write(m.RightsHelpMeasured(numerator=int(n), denominator=int(all)), on=day(on))


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)法律援助服务对照"(?P<parts>[^"]+)"检查，留下(?P<left>\d+)项未整改'))
def _(book, on, parts, left):
    book.write(
        r.GuideReviewDone(service="legal_aid", parts=terms(r.GuidePart, parts), deviations=int(left)), on=day(on)
    )
