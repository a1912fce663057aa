"""The titles that official schemas and portals give the columns of each form: one table a form, made comparable (titles.plain)."""
