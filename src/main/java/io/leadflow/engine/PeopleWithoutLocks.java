package io.leadflow.engine;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's users, whom wrong passwords do not lock: the engine would shut a user out until an administrator helps,
 * and every stranger could have that done. {@link io.leadflow.security.PasswordGuesses} slows the stranger down instead.
 */
class PeopleWithoutLocks extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(String userId, String password) {
        UserEntity user = findUserById(userId);
        return user != null && password != null && matchPassword(password, user);
    }
}
