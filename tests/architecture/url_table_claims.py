"""The rows of claims and evidence, the OPD's side. See `url_table.py` for the columns."""

GET = """
maturity:sheet                         draft            302 200 200 404 404 404 404 404
maturity:sheet                         helped           302 200 200 404 200 200 404 404
maturity:sheet                         submitted        302 200 200 404 200 200 200 404
maturity:sheet                         accepted         302 200 200 404 200 200 200 404
maturity:indicator                     draft,regulasi   302 200 200 404 404 404 404 404
maturity:indicator                     helped,regulasi  302 200 200 404 200 200 404 404
maturity:indicator                     submitted,regulasi 302 200 200 404 200 200 200 404
maturity:indicator                     draft,cuaca      302 404 404 404 404 404 404 404
maturity:add_file                      draft,regulasi   302 405 405 405 405 405 405 405
maturity:upload                        draft,regulasi   302 405 405 405 405 405 405 405
maturity:add_link                      draft,video      302 405 405 405 405 405 405 405
maturity:use_again                     draft,sdm        302 405 405 405 405 405 405 405
maturity:from_source                   draft,pedoman    302 405 405 405 405 405 405 405
maturity:edit_evidence                 draft-piece      302 200 200 404 404 404 404 404
maturity:edit_evidence                 accepted-piece   302 200 200 404 403 403 403 404
maturity:take_away                     draft-piece      302 405 405 405 405 405 405 405
maturity:give_back                     draft-piece      302 405 405 405 405 405 405 405
"""

POST = """
maturity:sheet                         draft            302 405 405 405 405 405 405 405
maturity:indicator                     draft,regulasi   302 302 302 404 404 404 404 404
maturity:indicator                     helped,regulasi  302 302 302 404 302 302 404 404
maturity:indicator                     submitted,regulasi 302 302 302 404 403 403 403 404
maturity:indicator                     accepted,regulasi 302 302 302 404 403 403 403 404
maturity:add_file                      draft,regulasi   302 422 422 404 404 404 404 404
maturity:add_file                      helped,regulasi  302 422 422 404 422 422 404 404
maturity:add_file                      accepted,regulasi 302 422 422 404 403 403 403 404
maturity:upload                        draft,regulasi   302 422 422 404 404 404 404 404
maturity:upload                        accepted,regulasi 302 422 422 404 403 403 403 404
maturity:add_link                      draft,video      302 422 422 404 404 404 404 404
maturity:add_link                      accepted,video   302 422 422 404 403 403 403 404
maturity:use_again                     draft,sdm        302 422 422 404 404 404 404 404
maturity:use_again                     accepted,sdm     302 422 422 404 403 403 403 404
maturity:from_source                   accepted,pedoman 302 302 302 404 403 403 403 404
maturity:edit_evidence                 draft-piece      302 302 302 404 404 404 404 404
maturity:edit_evidence                 accepted-piece   302 302 302 404 403 403 403 404
maturity:take_away                     draft-piece      302 302 302 404 404 404 404 404
maturity:take_away                     accepted-piece   302 302 302 404 403 403 403 404
maturity:give_back                     accepted-piece   302 302 302 404 403 403 403 404
"""
