"""Runs revisions on the connection that the vault hands over."""

from alembic import context

from vetdesk.store.migrations import sqlobjects

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes["metadata"],
    render_as_batch=True,
    include_object=sqlobjects.is_ours,
    transactional_ddl=True,
    transaction_per_migration=False,
)
# The caller has begun the transaction and will end it; Alembic must not.
context.run_migrations()
