select nextval('mart.volunteer_publication')
