"""The second half of the table: what each kind of person gets for a POST. See `url_table.py` for the columns."""

# A POST that carries nothing, or only what the last word says. 302: done or refused with a message; 422: said why not.
POST = """
account_login                          -                200 302 302 302 302 302 302 302
account_logout                         -                302 302 302 302 302 302 302 302

accounts:profile                       -                302 422 422 422 422 422 422 422
accounts:end_session                   999999999        302 404 404 404 404 404 404 404
accounts:invite                        -                302 404 422 404 404 422 404 404
accounts:person                        author           302 404 422 404 404 422 404 404
accounts:deactivate                    author           302 404 302 404 404 302 404 404
accounts:deactivate                    other-author     302 404 404 404 404 302 404 404
accounts:reactivate                    author           302 404 302 404 404 302 404 404
accounts:anonymise                     author           302 404 404 404 404 422 404 404
accounts:clear_bounced                 author           302 404 302 404 404 302 404 404
accounts:clear_bounced                 other-author     302 404 404 404 404 302 404 404
accounts:hand_over                     author           302 404 422 404 404 422 404 404
accounts:hand_over                     other-author     302 404 404 404 404 422 404 404
accounts:cancel_handover               author           302 404 302 404 404 302 404 404
accounts:cancel_handover               other-author     302 404 404 404 404 302 404 404
accounts:invite_many                   -                302 404 404 404 404 422 404 404
accounts:resend_expired                -                302 404 404 404 404 302 404 404
accounts:resend                        invitation       302 404 302 404 404 302 404 404
accounts:revoke                        invitation       302 404 302 404 404 302 404 404

notifications:read_all                 -                302 302 302 302 302 302 302 302
notifications:open                     notice           302 405 405 405 405 405 405 405

catalogue:home                         -                405 405 405 405 405 405 405 405
catalogue:innovation                   slug             405 405 405 405 405 405 405 405
catalogue:share_picture                slug             405 405 405 405 405 405 405 405
tally:public                           -                405 405 405 405 405 405 405 405
tally:board                            -                302 405 405 405 405 405 405 405
tally:urusan                           -                302 405 405 405 405 405 405 405
tally:comparison                       -                302 405 405 405 405 405 405 405
tally:opd                              opd              302 405 405 405 405 405 405 405
dashboard:home                         -                302 405 405 405 405 405 405 405

innovations:index                      -                302 405 405 405 405 405 405 405
innovations:new                        -                302 422 422 422 403 403 403 403
innovations:revise                     innovation       302 302 302 404 403 403 403 404
innovations:adapt                      slug             302 409 409 422 403 403 403 403
innovations:carry_on                   draft            302 302 302 404 404 404 404 404
innovations:carry_on                   submitted        302 302 302 404 403 403 403 404
innovations:ask_help                   draft            302 302 302 404 404 404 404 404
innovations:ask_help                   helped           302 302 302 404 403 403 404 404
innovations:ask_help                   submitted        302 302 302 404 403 403 403 404
innovations:take_help                  draft            302 403 403 404 404 404 404 404
innovations:take_help                  helped           302 403 403 404 302 302 404 404
innovations:end_help                   draft            302 302 302 404 404 404 404 404
innovations:end_help                   helped           302 302 302 404 302 302 404 404
innovations:submission                 draft            302 405 405 405 405 405 405 405
innovations:section                    draft,profil     302 422 422 404 404 404 404 404
innovations:section                    draft,uraian     302 302 302 404 404 404 404 404
innovations:section                    draft,lampiran   302 302 302 404 404 404 404 404
innovations:section                    helped,profil    302 422 422 404 422 422 404 404
innovations:section                    helped,uraian    302 302 302 404 302 302 404 404
innovations:section                    helped,lampiran  302 302 302 404 403 403 404 404
innovations:section                    submitted,uraian 302 403 403 404 403 403 403 404
innovations:section                    submitted,lampiran 302 302 302 404 403 403 403 404
innovations:section                    accepted,uraian  302 403 403 404 403 403 403 404
innovations:move                       draft,ajukan     302 302 302 404 404 404 404 404
innovations:move                       helped,ajukan    302 302 302 404 403 403 404 404
innovations:move                       submitted,tarik  302 302 302 404 403 403 403 404
innovations:move                       draft,setujui    302 404 404 404 404 404 404 404
innovations:answer                     returned,note    302 302 302 404 403 403 403 404
innovations:save_files                 draft            302 302 302 404 404 404 404 404
innovations:save_files                 helped           302 302 302 404 302 302 404 404
innovations:save_files                 submitted        302 403 403 404 403 403 403 404
innovations:upload                     draft            302 422 422 404 404 404 404 404
innovations:upload                     helped           302 422 422 404 422 422 404 404
innovations:upload                     submitted        302 403 403 404 403 403 403 404
innovations:photo_order                draft            302 422 422 404 404 404 404 404
innovations:photo_order                helped           302 422 422 404 422 422 404 404
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
reviews:decide                         helped,setujui   302 403 403 404 403 403 404 404
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

editions:editions                      -                302 405 405 405 405 405 405 405
editions:edition                       edition          302 405 405 405 405 405 405 405
editions:compare                       edition,edition  302 405 405 405 405 405 405 405
editions:region                        edition          302 404 404 404 403 302 403 404
editions:copy                          edition          302 404 404 404 403 422 403 404
editions:version                       edition          302 404 404 404 403 302 403 404
editions:remove                        edition          302 404 404 404 403 302 403 404
editions:edit                          edition          302 404 404 404 403 422 403 404
editions:bands                         edition          302 404 404 404 403 422 403 404
editions:indicator_new                 edition          302 404 404 404 403 422 403 404
editions:indicator                     edition,visi     302 404 404 404 403 422 403 404
editions:indicator_remove              edition,visi     302 404 404 404 403 302 403 404
editions:basis_new                     edition,visi     302 404 404 404 403 422 403 404
editions:basis                         basis            302 404 404 404 403 422 403 404
editions:basis_remove                  basis            302 404 404 404 403 302 403 404

dataio:imports                         -                302 405 405 405 405 405 405 405
dataio:upload                          inovasi          302 404 404 404 404 422 404 404
dataio:blank                           orang            302 405 405 405 405 405 405 405
dataio:run                             import           302 405 405 405 405 405 405 405
dataio:adjust                          import           302 404 404 404 404 302 404 404
dataio:confirm                         import           302 404 404 404 404 302 404 404
dataio:discard                         import           302 404 404 404 404 302 404 404
dataio:repairs                         import           302 405 405 405 405 405 405 405

programmes:holidays                    -                302 404 404 404 404 422 404 404
programmes:holiday_remove              holiday          302 404 404 404 404 302 404 404
programmes:period_new                  -                302 404 404 404 404 422 404 404
programmes:period_edit                 period           302 404 404 404 404 422 404 404
programmes:period_open                 period           302 404 404 404 404 302 404 404
programmes:period_deadline             period           302 404 404 404 404 422 404 404
programmes:period_edition              period           302 404 404 404 404 422 404 404
programmes:calendar                    -                405 405 405 405 405 405 405 405
receipts:verify                        receipt-code     405 405 405 405 405 405 405 405
receipts:receipt                       receipt          302 405 405 405 405 405 405 405
programmes:period_close                period           302 404 404 404 404 302 404 404

search:synonym_new                     -                302 404 404 404 404 422 404 404
search:synonym                         synonym          302 404 404 404 404 422 404 404
search:synonym_remove                  synonym          302 404 404 404 404 302 404 404
search:miss_ignore                     miss             302 404 404 404 404 302 404 404

reports:tally                          -                302 404 404 404 200 200 200 404
reports:list                           papan            302 404 404 404 200 200 200 404
reports:list                           inovasi-kami     302 200 200 200 404 404 404 404

api:data                               -                405 405 405 405 405 405 405 405
api:inovasi                            -                405 405 405 405 405 405 405 405
api:innovation                         slug             405 405 405 405 405 405 405 405
api:dump-jsonl                         -                405 405 405 405 405 405 405 405
api:missing                            tidak/ada        405 405 405 405 405 405 405 405

feedback:write                         slug             422 422 422 422 422 422 422 422
feedback:followed                      feedback-code    405 405 405 405 405 405 405 405
feedback:index                         -                302 405 405 405 405 405 405 405
feedback:answer                        feedback         302 422 422 404 403 403 403 404
feedback:show                          feedback         302 403 403 404 422 422 403 404
feedback:hide                          feedback         302 403 403 404 422 422 403 404

confirmations:answer                   ask-token        422 422 422 422 422 422 422 422
confirmations:index                    -                302 405 405 405 405 405 405 405
confirmations:one                      innovation       302 422 422 404 403 403 403 404
confirmations:ask                      innovation       302 404 404 404 403 302 403 404

iid:index                              -                302 405 405 405 405 405 405 405
iid:innovations                        -                302 405 405 405 405 405 405 405
iid:whatif                             -                302 405 405 405 405 405 405 405
iid:points                             -                302 405 405 405 405 405 405 405
iid:checks                             -                302 405 405 405 405 405 405 405
iid:files                              -                302 405 405 405 405 405 405 405
iid:shrink                             large-evidence   302 302 302 404 404 404 404 404
iid:copy                               small-copy       302 405 405 405 405 405 405 405
iid:copy_file                          small-copy       302 405 405 405 405 405 405 405
iid:answer_copy                        small-copy,buang 302 302 302 404 404 404 404 404
iid:answer_copy                        small-copy,pakai 302 302 302 404 404 404 404 404

nudges:enter                           token            405 405 405 405 405 405 405 405
nudges:index                           -                302 405 405 405 405 405 405 405
nudges:new                             -                302 404 404 404 404 422 404 404
nudges:send                            round-draft      302 404 404 404 404 302 404 404
nudges:send                            round            302 404 404 404 404 302 404 404
nudges:discard                         round-draft      302 404 404 404 404 302 404 404
nudges:rewrite                         round-draft      302 404 404 404 404 302 404 404
nudges:follow                          round            302 404 404 404 404 302 404 404
nudges:carry                           message          302 404 404 404 404 302 404 404
nudges:resend                          message          302 404 404 404 404 302 404 404
nudges:ladder                          -                302 404 404 404 404 422 404 404
nudges:wording_new                     -                302 404 404 404 404 422 404 404
nudges:wording                         wording          302 404 404 404 404 422 404 404
nudges:contacts                        -                302 404 404 404 404 422 404 404
nudges:bounce_clear                    bounce           302 404 404 404 404 302 404 404

communication:definition               -                405 405 405 405 405 405 405 405
communication:board                    -                302 405 405 405 405 405 405 405
communication:export                   -                302 405 405 405 405 405 405 405
outreach:scan                          place-code       405 405 405 405 405 405 405 405
outreach:visit                         slug             204 204 204 204 204 204 204 204
outreach:add_place                     innovation       302 422 422 404 403 403 403 404
outreach:add_place                     unaccepted       302 404 404 404 404 404 404 404
outreach:retire_place                  place            302 302 302 404 403 403 403 404
outreach:activity_new                  innovation       302 422 422 404 403 403 403 404
outreach:activity                      activity         302 422 422 404 403 403 403 404
outreach:activity_delete               activity         302 302 302 404 403 403 403 404
"""
