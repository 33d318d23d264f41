"""Every address × every kind of person, written by hand from the permission table of the architecture.

A line is: URL name, the row or rows in its address (`-`: none), then what each person gets:
visitor, own OPD, head of own OPD, other OPD, reviewer, Bappeda admin, observer, operator.
"""

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
    "catalogue:opds",
    "catalogue:opd",
    "catalogue:about",
    "catalogue:privacy",
    "catalogue:accessibility",
    "catalogue:feed",
    "catalogue:sitemap",
    "catalogue:robots",
    "catalogue:security",
    "catalogue:photo",
    "catalogue:document",
    "tally:public",
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
accounts:accept_invitation             secret           200 200 200 200 200 200 200 200
accounts:people                        -                302 404 200 404 404 200 404 404
accounts:invite                        -                302 404 200 404 404 200 404 404
accounts:person                        author           302 404 200 404 404 200 404 404
accounts:person                        other-author     302 404 404 404 404 200 404 404
accounts:deactivate                    author           302 405 405 405 405 405 405 405
accounts:reactivate                    author           302 405 405 405 405 405 405 405
accounts:resend                        invitation       302 405 405 405 405 405 405 405
accounts:revoke                        invitation       302 405 405 405 405 405 405 405

notifications:list                     -                302 200 200 200 200 200 200 200
notifications:preferences              -                302 200 200 200 200 200 200 200
notifications:read_all                 -                302 405 405 405 405 405 405 405
notifications:open                     notice           302 302 404 404 404 404 404 404

catalogue:home                         -                200 200 200 200 200 200 200 200
catalogue:list                         -                200 200 200 200 200 200 200 200
catalogue:innovation                   slug             200 200 200 200 200 200 200 200
catalogue:opds                         -                200 200 200 200 200 200 200 200
catalogue:opd                          opd              200 200 200 200 200 200 200 200
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
dashboard:home                         -                302 200 200 200 200 200 200 200

innovations:index                      -                302 200 200 200 403 403 403 403
innovations:new                        -                302 200 200 200 403 403 403 403
innovations:revise                     innovation       302 405 405 405 405 405 405 405
innovations:submission                 draft            302 200 200 404 404 404 404 404
innovations:submission                 submitted        302 200 200 404 200 200 200 404
innovations:submission                 returned         302 200 200 404 200 200 200 404
innovations:submission                 accepted         302 200 200 404 200 200 200 404
innovations:check                      draft            302 200 200 404 404 404 404 404
innovations:check                      submitted        302 200 200 404 200 200 200 404
innovations:check                      accepted         302 200 200 404 200 200 200 404
innovations:section                    draft,profil     302 200 200 404 404 404 404 404
innovations:section                    draft,uraian     302 200 200 404 404 404 404 404
innovations:section                    draft,warga      302 200 200 404 404 404 404 404
innovations:section                    draft,lampiran   302 200 200 404 404 404 404 404
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
reviews:assign_many                    -                302 405 405 405 405 405 405 405
reviews:share_out                      -                302 405 405 405 405 405 405 405
reviews:submission                     draft            302 403 403 404 404 404 404 404
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

programmes:periods                     -                302 404 404 404 404 200 404 404
programmes:period_new                  -                302 404 404 404 404 200 404 404
programmes:period_edit                 period           302 404 404 404 404 200 404 404
programmes:period_open                 period           302 405 405 405 405 405 405 405
programmes:period_close                period           302 404 404 404 404 200 404 404

admin:index                            -                302 404 404 404 404 200 404 200
"""

# A POST that carries nothing, or only what the last word says. 302: done or refused with a message; 422: said why not.
POST = """
account_login                          -                200 302 302 302 302 302 302 302
account_logout                         -                302 302 302 302 302 302 302 302

accounts:profile                       -                302 422 422 422 422 422 422 422
accounts:invite                        -                302 404 422 404 404 422 404 404
accounts:person                        author           302 404 422 404 404 422 404 404
accounts:deactivate                    author           302 404 302 404 404 302 404 404
accounts:deactivate                    other-author     302 404 404 404 404 302 404 404
accounts:reactivate                    author           302 404 302 404 404 302 404 404
accounts:resend                        invitation       302 404 302 404 404 302 404 404
accounts:revoke                        invitation       302 404 302 404 404 302 404 404

notifications:read_all                 -                302 302 302 302 302 302 302 302
notifications:open                     notice           302 405 405 405 405 405 405 405

catalogue:home                         -                405 405 405 405 405 405 405 405
catalogue:innovation                   slug             405 405 405 405 405 405 405 405
tally:public                           -                405 405 405 405 405 405 405 405
tally:board                            -                302 405 405 405 405 405 405 405
dashboard:home                         -                302 405 405 405 405 405 405 405

innovations:index                      -                302 405 405 405 405 405 405 405
innovations:new                        -                302 422 422 422 403 403 403 403
innovations:revise                     innovation       302 302 302 404 403 403 403 404
innovations:submission                 draft            302 405 405 405 405 405 405 405
innovations:section                    draft,profil     302 422 422 404 404 404 404 404
innovations:section                    draft,uraian     302 302 302 404 404 404 404 404
innovations:section                    draft,lampiran   302 302 302 404 404 404 404 404
innovations:section                    submitted,uraian 302 403 403 404 403 403 403 404
innovations:section                    accepted,uraian  302 403 403 404 403 403 403 404
innovations:move                       draft,ajukan     302 302 302 404 404 404 404 404
innovations:move                       submitted,tarik  302 302 302 404 403 403 403 404
innovations:move                       draft,setujui    302 404 404 404 404 404 404 404
innovations:answer                     returned,note    302 302 302 404 403 403 403 404
innovations:save_files                 draft            302 302 302 404 404 404 404 404
innovations:save_files                 submitted        302 403 403 404 403 403 403 404
innovations:upload                     draft            302 422 422 404 404 404 404 404
innovations:upload                     submitted        302 403 403 404 403 403 403 404
innovations:photo_order                draft            302 422 422 404 404 404 404 404
innovations:photo_order                submitted        302 403 403 404 403 403 403 404

reviews:assign_many                    -                302 403 403 403 302 302 403 403
reviews:share_out                      -                302 403 403 403 302 302 403 403
reviews:assign                         submitted        302 403 403 404 302 302 403 404
reviews:mark                           submitted        302 403 403 404 302 302 403 404
reviews:judge                          submitted,1      302 403 403 404 302 302 403 404
reviews:drop_note                      submitted,unsent 302 403 403 404 302 404 403 404
reviews:add_note                       submitted,uraian 302 403 403 404 422 422 403 404
reviews:decide                         submitted,telaah 302 403 403 404 422 422 403 404
reviews:decide                         submitted,tahan  302 403 403 404 403 422 403 404
reviews:decide                         draft,setujui    302 403 403 404 404 404 404 404

organisations:opd_new                  -                302 404 404 404 404 422 404 404
organisations:opd_edit                 opd              302 404 404 404 404 422 404 404
organisations:opd_rename               opd              302 404 404 404 404 422 404 404
organisations:opd_end                  opd              302 404 404 404 404 422 404 404
organisations:opd_revive               opd              302 404 404 404 404 302 404 404
organisations:opd_remove               opd              302 404 404 404 404 302 404 404
organisations:unit_new                 opd              302 404 404 404 404 422 404 404
organisations:unit_edit                unit             302 404 404 404 404 422 404 404
organisations:unit_switch              unit             302 404 404 404 404 302 404 404
organisations:unit_remove              unit             302 404 404 404 404 302 404 404

programmes:period_new                  -                302 404 404 404 404 422 404 404
programmes:period_edit                 period           302 404 404 404 404 422 404 404
programmes:period_open                 period           302 404 404 404 404 302 404 404
programmes:period_close                period           302 404 404 404 404 302 404 404
"""


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
