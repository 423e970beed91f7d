package io.leadflow.partner;

import org.springframework.data.repository.CrudRepository;

interface Partners extends CrudRepository<Partner, String> {}
