copy mart.reporter (release_id, organization_id) from stdin
