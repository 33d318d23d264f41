"""The rows of the national forms and of packages. See `url_table.py` for the columns."""

GET = """
national_forms:overview                draft            302 200 200 404 404 404 404 404
national_forms:overview                helped           302 200 200 404 200 200 404 404
national_forms:overview                submitted        302 200 200 404 200 200 200 404
national_forms:overview                accepted         302 200 200 404 200 200 200 404
national_forms:copy                    draft,iid        302 200 200 404 404 404 404 404
national_forms:copy                    draft,kipp       302 404 404 404 404 404 404 404
national_forms:copy                    submitted,iid    302 200 200 404 200 200 200 404
national_forms:copy                    accepted,kipp    302 200 200 404 200 200 200 404
national_forms:fill                    accepted,kipp    302 200 200 404 302 302 302 404
national_forms:fill                    accepted,iid     302 404 404 404 404 404 404 404
national_forms:join                    draft,kipp       302 405 405 405 405 405 405 405
national_forms:leave                   accepted,kipp    302 405 405 405 405 405 405 405
national_forms:attach                  accepted,kipp,pernyataan-identitas 302 405 405 405 405 405 405 405
national_forms:detach                  accepted,kipp,pernyataan-identitas 302 405 405 405 405 405 405 405
national_forms:forms                   -                302 404 404 404 200 200 200 404
national_forms:form                    national-form    302 404 404 404 200 200 200 404
national_forms:form_edit               national-form    302 404 404 404 404 200 404 404
national_forms:form_copy               national-form    302 404 404 404 404 200 404 404
national_forms:form_version            national-form    302 405 405 405 405 405 405 405
national_forms:field_new               national-form    302 404 404 404 404 200 404 404
national_forms:field                   national-field   302 404 404 404 404 200 404 404
national_forms:field_remove            national-field   302 405 405 405 405 405 405 405

reports:list                           formulir         302 404 404 404 200 200 200 404
reports:package                        accepted         302 405 405 405 405 405 405 405
reports:packages                       -                302 405 405 405 405 405 405 405
"""

POST = """
national_forms:overview                draft            302 405 405 405 405 405 405 405
national_forms:join                    draft,kipp       302 302 302 404 404 404 404 404
national_forms:join                    helped,kipp      302 302 302 404 302 302 404 404
national_forms:join                    submitted,kipp   302 302 302 404 403 403 403 404
national_forms:join                    accepted,iid     302 404 404 404 403 403 403 404
national_forms:leave                   accepted,kipp    302 302 302 404 403 403 403 404
national_forms:fill                    accepted,kipp    302 302 302 404 403 403 403 404
national_forms:fill                    draft,kipp       302 404 404 404 404 404 404 404
national_forms:attach                  accepted,kipp,pernyataan-identitas 302 422 422 404 403 403 403 404
national_forms:attach                  accepted,kipp,ringkasan 302 404 404 404 403 403 403 404
national_forms:detach                  accepted,kipp,pernyataan-identitas 302 302 302 404 403 403 403 404
national_forms:form_edit               national-form    302 404 404 404 404 422 404 404
national_forms:form_copy               national-form    302 404 404 404 404 422 404 404
national_forms:form_version            national-form    302 404 404 404 404 302 404 404
national_forms:field_new               national-form    302 404 404 404 404 422 404 404
national_forms:field                   national-field   302 404 404 404 404 422 404 404
national_forms:field_remove            national-field   302 404 404 404 404 302 404 404

reports:package                        draft            302 302 302 404 404 404 404 404
reports:package                        helped           302 302 302 404 302 302 404 404
reports:package                        accepted         302 302 302 404 302 302 403 404
reports:packages                       -                302 404 404 404 404 404 404 404
"""
