"""Every address × every kind of person, written by hand from the permission table of the architecture.

A line is: URL name, the row or rows in its address (`-`: none), then what each person gets:
visitor, own OPD, head of own OPD, other OPD, reviewer, Bappeda admin, observer, operator.
"""

from tests.architecture.url_table_claims import GET as CLAIMS_GET
from tests.architecture.url_table_claims import POST as CLAIMS_POST
from tests.architecture.url_table_forms import GET as FORMS_GET
from tests.architecture.url_table_forms import POST as FORMS_POST
from tests.architecture.url_table_post import POST as MOST_POST
from tests.architecture.url_table_verify import GET as VERIFY_GET
from tests.architecture.url_table_verify import POST as VERIFY_POST

__all__ = ["GET", "PEOPLE", "POST", "PUBLIC", "group_of", "rows"]
PEOPLE = ("stranger", "disdukcapil", "kepala", "dishub", "penelaah", "bappeda", "pemantau", "operator")

# Views that anybody may open without signing in; everything else asks for an account.
PUBLIC = {
    "health",
    "account_login",
    "account_logout",
    "account_signup",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "accounts:accept_invitation",
    "catalogue:home",
    "catalogue:list",
    "catalogue:innovation",
    "catalogue:share_picture",
    "catalogue:opds",
    "catalogue:opd",
    "catalogue:affairs",
    "catalogue:affair",
    "catalogue:opd_feed",
    "catalogue:affair_feed",
    "catalogue:about",
    "catalogue:privacy",
    "catalogue:accessibility",
    "catalogue:feed",
    "catalogue:sitemap",
    "catalogue:robots",
    "catalogue:security",
    "catalogue:photo",
    "catalogue:document",
    "api:data",
    "api:dcat",
    "api:root",
    "api:docs",
    "api:openapi",
    "api:inovasi",
    "api:innovation",
    "api:opd",
    "api:urusan",
    "api:kelurahan",
    "api:periode",
    "api:rekap",
    "api:dump-jsonl",
    "api:dump-csv",
    "api:missing",
    "tally:public",
    "nudges:enter",
    "programmes:calendar",
    "communication:definition",
    "outreach:scan",
    "outreach:visit",
    "receipts:find",
    "receipts:verify",
    "feedback:write",
    "feedback:followed",
    "confirmations:answer",
}

GET = """
health                                 -                200 200 200 200 200 200 200 200

account_login                          -                200 302 302 302 302 302 302 302
account_logout                         -                302 200 200 200 200 200 200 200
account_signup                         -                200 302 302 302 302 302 302 302
account_inactive                       -                200 200 200 200 200 200 200 200
account_reauthenticate                 -                302 200 200 200 200 200 200 200
account_change_password                -                302 200 200 200 200 200 200 200
account_reset_password                 -                200 200 200 200 200 200 200 200
account_reset_password_done            -                200 200 200 200 200 200 200 200
account_reset_password_from_key        wrong-key        200 200 200 200 200 200 200 200
account_reset_password_from_key_done   -                200 200 200 200 200 200 200 200

accounts:profile                       -                302 200 200 200 200 200 200 200
accounts:sessions                      -                302 200 200 200 200 200 200 200
accounts:end_session                   999999999        302 405 405 405 405 405 405 405
accounts:accept_invitation             secret           200 200 200 200 200 200 200 200
accounts:people                        -                302 404 200 404 404 200 404 404
accounts:invite                        -                302 404 200 404 404 200 404 404
accounts:person                        author           302 404 200 404 404 200 404 404
accounts:person                        other-author     302 404 404 404 404 200 404 404
accounts:deactivate                    author           302 405 405 405 405 405 405 405
accounts:reactivate                    author           302 405 405 405 405 405 405 405
accounts:anonymise                     author           302 404 404 404 404 200 404 404
accounts:clear_bounced                 author           302 405 405 405 405 405 405 405
accounts:hand_over                     author           302 404 200 404 404 200 404 404
accounts:hand_over                     other-author     302 404 404 404 404 200 404 404
accounts:cancel_handover               author           302 405 405 405 405 405 405 405
accounts:invite_many                   -                302 404 404 404 404 200 404 404
accounts:bulk                          bulk             302 404 404 404 404 200 404 404
accounts:contacts                      -                302 404 404 404 404 200 404 404
accounts:invitations                   -                302 404 200 404 404 200 404 404
accounts:resend_expired                -                302 405 405 405 405 405 405 405
accounts:resend                        invitation       302 405 405 405 405 405 405 405
accounts:revoke                        invitation       302 405 405 405 405 405 405 405

notifications:list                     -                302 200 200 200 200 200 200 200
notifications:preferences              -                302 200 200 200 200 200 200 200
notifications:read_all                 -                302 405 405 405 405 405 405 405
notifications:open                     notice           302 302 404 404 404 404 404 404

catalogue:home                         -                200 200 200 200 200 200 200 200
catalogue:list                         -                200 200 200 200 200 200 200 200
catalogue:innovation                   slug             200 200 200 200 200 200 200 200
catalogue:share_picture                slug             200 200 200 200 200 200 200 200
catalogue:opds                         -                200 200 200 200 200 200 200 200
catalogue:opd                          opd              200 200 200 200 200 200 200 200
catalogue:affairs                      -                200 200 200 200 200 200 200 200
catalogue:affair                       12               200 200 200 200 200 200 200 200
catalogue:affair                       999              404 404 404 404 404 404 404 404
catalogue:opd_feed                     opd              200 200 200 200 200 200 200 200
catalogue:affair_feed                  12               200 200 200 200 200 200 200 200
catalogue:about                        -                200 200 200 200 200 200 200 200
catalogue:privacy                      -                200 200 200 200 200 200 200 200
catalogue:accessibility                -                200 200 200 200 200 200 200 200
catalogue:feed                         -                200 200 200 200 200 200 200 200
catalogue:sitemap                      -                200 200 200 200 200 200 200 200
catalogue:robots                       -                200 200 200 200 200 200 200 200
catalogue:security                     -                200 200 200 200 200 200 200 200
catalogue:photo                        accepted-photo   200 200 200 200 200 200 200 200
catalogue:photo                        submitted-photo  404 404 404 404 404 404 404 404
catalogue:photo                        draft-photo      404 404 404 404 404 404 404 404
catalogue:document                     public-document  200 200 200 200 200 200 200 200
catalogue:document                     private-document 404 404 404 404 404 404 404 404
tally:public                           -                200 200 200 200 200 200 200 200

tally:board                            -                302 403 403 403 200 200 200 403
tally:urusan                           -                302 403 403 403 200 200 200 403
tally:comparison                       -                302 403 403 403 200 200 200 403
tally:opd                              opd              302 403 403 403 200 200 200 403
dashboard:home                         -                302 200 200 200 200 200 200 200

audit:entries                          -                302 404 404 404 404 200 404 200
reports:index                          -                302 404 404 404 200 200 200 404
reports:tally                          -                302 405 405 405 405 405 405 405
reports:opd                            opd              302 200 200 404 200 200 200 404
reports:list                           papan            302 404 404 404 200 200 200 404
reports:list                           telaah           302 404 404 404 200 200 404 404
reports:list                           daftar-opd       302 404 404 404 404 200 404 404
reports:list                           daftar-orang     302 404 404 404 404 200 404 404
reports:list                           inovasi-kami     302 200 200 200 404 404 404 404
reports:list                           semua-inovasi    302 404 404 404 200 200 200 404
reports:list                           bukan-daftar     302 404 404 404 404 404 404 404
reports:export                         export           302 404 404 404 404 200 404 404
reports:download                       export           302 404 404 404 404 200 404 404

innovations:index                      -                302 200 200 200 403 403 403 403
innovations:new                        -                302 200 200 200 403 403 403 403
innovations:lookalikes                 -                302 200 200 200 200 200 403 403
innovations:lookalikes_of              draft            302 200 200 404 404 404 404 404
innovations:lookalikes_of              helped           302 200 200 404 200 200 404 404
innovations:lookalikes_of              submitted        302 403 403 404 403 403 403 404
innovations:revise                     innovation       302 405 405 405 405 405 405 405
innovations:adapt                      slug             302 200 200 200 403 403 403 403
innovations:carry_on                   draft            302 405 405 405 405 405 405 405
innovations:ask_help                   draft            302 405 405 405 405 405 405 405
innovations:take_help                  helped           302 405 405 405 405 405 405 405
innovations:end_help                   helped           302 405 405 405 405 405 405 405
innovations:submission                 draft            302 200 200 404 404 404 404 404
innovations:submission                 helped           302 200 200 404 200 200 404 404
innovations:submission                 submitted        302 200 200 404 200 200 200 404
innovations:submission                 returned         302 200 200 404 200 200 200 404
innovations:submission                 accepted         302 200 200 404 200 200 200 404
innovations:check                      draft            302 200 200 404 404 404 404 404
innovations:check                      helped           302 200 200 404 200 200 404 404
innovations:check                      submitted        302 200 200 404 200 200 200 404
innovations:check                      accepted         302 200 200 404 200 200 200 404
innovations:section                    draft,profil     302 200 200 404 404 404 404 404
innovations:section                    draft,uraian     302 200 200 404 404 404 404 404
innovations:section                    draft,warga      302 200 200 404 404 404 404 404
innovations:section                    draft,lampiran   302 200 200 404 404 404 404 404
innovations:section                    helped,profil    302 200 200 404 200 200 404 404
innovations:section                    helped,uraian    302 200 200 404 200 200 404 404
innovations:section                    helped,warga     302 200 200 404 200 200 404 404
innovations:section                    helped,lampiran  302 200 200 404 200 200 404 404
innovations:section                    submitted,profil 302 200 200 404 200 200 200 404
innovations:section                    accepted,uraian  302 200 200 404 200 200 200 404
innovations:move                       draft,ajukan     302 405 405 405 405 405 405 405
innovations:answer                     returned,note    302 405 405 405 405 405 405 405
innovations:save_files                 draft            302 302 302 302 302 302 302 302
innovations:upload                     draft            302 405 405 405 405 405 405 405
innovations:photo_order                draft            302 405 405 405 405 405 405 405
innovations:photo_state                draft-photo-pk   302 200 200 404 404 404 404 404
innovations:photo_state                sent-photo-pk    302 200 200 404 200 200 200 404
innovations:photo                      draft-photo      302 200 200 404 404 404 404 404
innovations:photo                      submitted-photo  302 200 200 404 200 200 200 404
innovations:photo                      accepted-photo   302 200 200 404 200 200 200 404
innovations:document                   draft-document   302 200 200 404 404 404 404 404
innovations:document                   sent-document    302 200 200 404 200 200 404 404
innovations:document_page              draft-document,1 302 200 200 404 404 404 404 404
innovations:document_page              sent-document,1  302 200 200 404 200 200 404 404

reviews:queue                          -                302 403 403 403 200 200 403 403
reviews:help                           -                302 403 403 403 200 200 403 403
reviews:assign_many                    -                302 405 405 405 405 405 405 405
reviews:share_out                      -                302 405 405 405 405 405 405 405
reviews:submission                     draft            302 403 403 404 404 404 404 404
reviews:submission                     helped           302 403 403 404 403 403 404 404
reviews:submission                     submitted        302 403 403 404 200 200 403 404
reviews:submission                     returned         302 403 403 404 200 200 403 404
reviews:submission                     accepted         302 403 403 404 200 200 403 404
reviews:assign                         submitted        302 405 405 405 405 405 405 405
reviews:mark                           submitted        302 405 405 405 405 405 405 405
reviews:judge                          submitted,1      302 405 405 405 405 405 405 405
reviews:drop_note                      submitted,unsent 302 405 405 405 405 405 405 405
reviews:add_note                       submitted,uraian 302 405 405 405 405 405 405 405
reviews:decide                         submitted,telaah 302 405 405 405 405 405 405 405

organisations:data                     -                302 404 404 404 404 200 404 404
organisations:opds                     -                302 404 404 404 404 200 404 404
organisations:opd_new                  -                302 404 404 404 404 200 404 404
organisations:opd                      opd              302 404 404 404 404 200 404 404
organisations:opd_edit                 opd              302 404 404 404 404 200 404 404
organisations:opd_rename               opd              302 404 404 404 404 200 404 404
organisations:opd_end                  opd              302 404 404 404 404 200 404 404
organisations:opd_revive               opd              302 405 405 405 405 405 405 405
organisations:opd_remove               opd              302 404 404 404 404 200 404 404
organisations:unit_new                 opd              302 404 404 404 404 200 404 404
organisations:units                    -                302 404 404 404 404 200 404 404
organisations:unit_edit                unit             302 404 404 404 404 200 404 404
organisations:unit_switch              unit             302 405 405 405 405 405 405 405
organisations:unit_remove              unit             302 405 405 405 405 405 405 405

editions:editions                      -                302 404 404 404 200 200 200 404
editions:edition                       edition          302 404 404 404 200 200 200 404
editions:compare                       edition,edition  302 404 404 404 200 200 200 404
editions:region                        edition          302 404 404 404 200 200 200 404
editions:copy                          edition          302 404 404 404 403 200 403 404
editions:version                       edition          302 405 405 405 405 405 405 405
editions:remove                        edition          302 404 404 404 403 200 403 404
editions:edit                          edition          302 404 404 404 403 200 403 404
editions:bands                         edition          302 404 404 404 403 200 403 404
editions:indicator_new                 edition          302 404 404 404 403 200 403 404
editions:indicator                     edition,visi     302 404 404 404 403 200 403 404
editions:indicator_remove              edition,visi     302 404 404 404 403 200 403 404
editions:basis_new                     edition,visi     302 404 404 404 403 200 403 404
editions:basis                         basis            302 404 404 404 403 200 403 404
editions:basis_remove                  basis            302 404 404 404 403 200 403 404

dataio:imports                         -                302 404 404 404 404 200 404 404
dataio:upload                          inovasi          302 404 404 404 404 200 404 404
dataio:upload                          entah            302 404 404 404 404 404 404 404
dataio:blank                           orang            302 404 404 404 404 200 404 404
dataio:run                             import           302 404 404 404 404 200 404 404
dataio:adjust                          import           302 405 405 405 405 405 405 405
dataio:confirm                         import           302 405 405 405 405 405 405 405
dataio:discard                         import           302 405 405 405 405 405 405 405
dataio:repairs                         import           302 404 404 404 404 302 404 404

programmes:periods                     -                302 404 404 404 404 200 404 404
programmes:holidays                    -                302 404 404 404 404 200 404 404
programmes:holiday_remove              holiday          302 405 405 405 405 405 405 405
programmes:period_new                  -                302 404 404 404 404 200 404 404
programmes:period_edit                 period           302 404 404 404 404 200 404 404
programmes:period_deadline             period           302 404 404 404 404 200 404 404
programmes:period_edition              period           302 404 404 404 404 200 404 404
programmes:calendar                    -                200 200 200 200 200 200 200 200
programmes:period_open                 period           302 405 405 405 405 405 405 405
programmes:period_close                period           302 404 404 404 404 200 404 404

search:words                           -                302 404 404 404 404 200 404 404
search:synonym_new                     -                302 404 404 404 404 200 404 404
search:synonym                         synonym          302 404 404 404 404 200 404 404
search:synonym_remove                  synonym          302 405 405 405 405 405 405 405
search:misses                          -                302 404 404 404 404 200 404 404
search:miss_ignore                     miss             302 405 405 405 405 405 405 405

receipts:find                          -                200 200 200 200 200 200 200 200
receipts:verify                        receipt-code     200 200 200 200 200 200 200 200
receipts:receipt                       receipt          302 200 200 404 200 200 200 404
receipts:sheet                         receipt          302 200 200 404 200 200 200 404
receipts:content                       receipt          302 200 200 404 200 200 403 404

feedback:write                         slug             200 200 200 200 200 200 200 200
feedback:followed                      feedback-code    200 200 200 200 200 200 200 200
feedback:index                         -                302 200 200 200 200 200 200 404
feedback:one                           feedback         302 200 200 404 200 200 200 404
feedback:answer                        feedback         302 405 405 405 405 405 405 405
feedback:show                          feedback         302 405 405 405 405 405 405 405
feedback:hide                          feedback         302 405 405 405 405 405 405 405

confirmations:answer                   ask-token        200 200 200 200 200 200 200 200
confirmations:index                    -                302 404 404 404 200 200 200 404
confirmations:one                      innovation       302 200 200 404 200 200 200 404
confirmations:ask                      innovation       302 405 405 405 405 405 405 405

iid:index                              -                302 302 302 302 200 200 200 404
iid:innovations                        -                302 404 404 404 200 200 200 404
iid:whatif                             -                302 404 404 404 200 200 200 404
iid:points                             -                302 200 200 200 200 200 200 404
iid:checks                             -                302 200 200 200 200 200 200 404
iid:files                              -                302 200 200 200 200 200 404 404
iid:shrink                             large-evidence   302 405 405 405 405 405 405 405
iid:copy                               small-copy       302 200 200 404 404 404 404 404
iid:copy_file                          small-copy       302 200 200 404 404 404 404 404
iid:answer_copy                        small-copy,buang 302 405 405 405 405 405 405 405

admin:index                            -                302 404 404 404 404 200 404 200

api:data                               -                200 200 200 200 200 200 200 200
api:dcat                               -                200 200 200 200 200 200 200 200
api:root                               -                302 302 302 302 302 302 302 302
api:docs                               -                200 200 200 200 200 200 200 200
api:openapi                            -                200 200 200 200 200 200 200 200
api:inovasi                            -                200 200 200 200 200 200 200 200
api:innovation                         slug             200 200 200 200 200 200 200 200
api:opd                                -                200 200 200 200 200 200 200 200
api:urusan                             -                200 200 200 200 200 200 200 200
api:kelurahan                          -                200 200 200 200 200 200 200 200
api:periode                            -                200 200 200 200 200 200 200 200
api:rekap                              -                200 200 200 200 200 200 200 200
api:dump-jsonl                         -                200 200 200 200 200 200 200 200
api:dump-csv                           -                200 200 200 200 200 200 200 200
api:missing                            tidak/ada        404 404 404 404 404 404 404 404

nudges:enter                           token            302 302 302 302 302 302 302 302
nudges:land                            token            302 302 302 302 302 302 302 302
nudges:index                           -                302 404 404 404 404 200 200 404
nudges:new                             -                302 404 404 404 404 200 404 404
nudges:round                           round-draft      302 404 404 404 404 200 404 404
nudges:round                           round            302 404 404 404 404 200 200 404
nudges:send                            round-draft      302 405 405 405 405 405 405 405
nudges:discard                         round-draft      302 405 405 405 405 405 405 405
nudges:rewrite                         round-draft      302 405 405 405 405 405 405 405
nudges:follow                          round            302 405 405 405 405 405 405 405
nudges:letters                         round            302 404 404 404 404 200 404 404
nudges:message                         message          302 404 404 404 404 200 404 404
nudges:carry                           message          302 405 405 405 405 405 405 405
nudges:resend                          message          302 405 405 405 405 405 405 405
nudges:letter                          message          302 404 404 404 404 200 404 404
nudges:ladder                          -                302 404 404 404 404 200 404 404
nudges:wordings                        -                302 404 404 404 404 200 404 404
nudges:wording_new                     -                302 404 404 404 404 200 404 404
nudges:wording                         wording          302 404 404 404 404 200 404 404
nudges:contacts                        -                302 404 404 404 404 200 404 404
nudges:bounce_clear                    bounce           302 405 405 405 405 405 405 405

communication:definition               -                200 200 200 200 200 200 200 200
communication:board                    -                302 200 200 200 200 200 200 404
communication:export                   -                302 404 404 404 404 200 200 404

outreach:scan                          place-code       302 302 302 302 302 302 302 302
outreach:visit                         slug             405 405 405 405 405 405 405 405
outreach:innovation                    innovation       302 200 200 404 200 200 200 404
outreach:innovation                    unaccepted       302 404 404 404 404 404 404 404
outreach:add_place                     innovation       302 405 405 405 405 405 405 405
outreach:retire_place                  place            302 405 405 405 405 405 405 405
outreach:activity_new                  innovation       302 200 200 404 403 403 403 404
outreach:activity                      activity         302 200 200 404 403 403 403 404
outreach:activity_delete               activity         302 405 405 405 405 405 405 405
outreach:activity_photo                activity,320,jpg 302 200 200 404 200 200 200 404
outreach:kit_sheet                     place,poster-a4  302 200 200 404 200 200 200 404
outreach:kit_picture                   place            302 200 200 404 200 200 200 404
outreach:kit_bundle                    place            302 200 200 404 200 200 200 404
"""
GET += CLAIMS_GET + VERIFY_GET + FORMS_GET
POST = MOST_POST + CLAIMS_POST + VERIFY_POST + FORMS_POST


def group_of(name: str) -> str:
    return name.partition(":")[0] if ":" in name else "root"


def rows(table: str) -> list[tuple[str, str, dict[str, int]]]:
    """The lines of a table: name, what its address names, and the status of each person."""
    found = []
    for line in filter(None, table.splitlines()):
        name, place, *statuses = line.split()
        assert len(statuses) == len(PEOPLE), line
        found.append((name, place, dict(zip(PEOPLE, map(int, statuses), strict=True))))
    return found
