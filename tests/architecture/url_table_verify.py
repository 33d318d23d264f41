"""The rows of verification and of opened evidence, Bappeda's side. See `url_table.py` for the columns."""

GET = """
maturity:gaps                          -                302 404 404 404 200 200 200 404
maturity:openings                      -                302 404 404 404 404 200 404 404
maturity:verify                        draft            302 403 403 404 404 404 404 404
maturity:verify                        helped           302 403 403 404 403 403 404 404
maturity:verify                        submitted        302 403 403 404 200 200 403 404
maturity:verify                        accepted         302 403 403 404 200 200 403 404
maturity:verify_one                    submitted,sdm    302 405 405 405 405 405 405 405
maturity:confirm                       submitted        302 405 405 405 405 405 405 405
maturity:finish                        submitted        302 405 405 405 405 405 405 405
maturity:evidence                      draft-proof      302 200 200 404 404 404 404 404
maturity:evidence                      sent-proof       302 200 200 404 200 200 404 404
maturity:look                          draft-proof      302 200 200 404 404 404 404 404
maturity:look                          sent-proof       302 200 200 404 200 200 404 404
maturity:evidence_picture              sent-proof       302 404 404 404 404 404 404 404
maturity:evidence_page                 draft-proof,1    302 200 200 404 404 404 404 404
maturity:evidence_page                 sent-proof,1     302 200 200 404 200 200 404 404
"""

POST = """
maturity:gaps                          -                302 405 405 405 405 405 405 405
maturity:verify                        submitted        302 405 405 405 405 405 405 405
maturity:verify_one                    draft,sdm        302 403 403 404 404 404 404 404
maturity:verify_one                    submitted,sdm    302 403 403 404 422 422 403 404
maturity:verify_one                    submitted,cuaca  302 403 403 404 404 404 403 404
maturity:confirm                       submitted        302 403 403 404 302 302 403 404
maturity:finish                        submitted        302 403 403 404 302 302 403 404
maturity:evidence                      sent-proof       302 405 405 405 405 405 405 405
"""
