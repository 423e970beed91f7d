package io.leadflow;

import com.icegreen.greenmail.store.FolderException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Each test starts with an empty mail server, and leaves the clock at the real time. */
class FreshSurroundings implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) throws FolderException {
        TestSurroundings.MAIL_SERVER.purgeEmailFromAllMailboxes();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ClockUtil.reset();
    }
}
