package io.leadflow.process.step;

import io.leadflow.lead.Deal;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadDesk;
import io.leadflow.process.LeadProcess;
import io.leadflow.process.form.DealTerms;
import io.leadflow.process.form.Fields;
import io.leadflow.process.form.LeadOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks a deal that a partner brought itself and enters it as accepted; no response policy applies to it. */
@Component
class RegisterOwnDealDelegate implements JavaDelegate {

    private static final int PRIORITY = 50;

    private final LeadOrder order;
    private final LeadDesk leads;

    RegisterOwnDealDelegate(LeadOrder order, LeadDesk leads) {
        this.order = order;
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fields fields = Fields.of(execution);
        Deal terms = new DealTerms(fields).apply(Deal.NONE);
        Lead lead = leads.bring(order.readOwnDeal(fields), terms, fields.team("partnerContacts"));
        execution.removeVariables();
        execution.setProcessBusinessKey(lead.id().toString());
        execution.setVariables(LeadProcess.variablesOf(lead));
        execution.setVariable(LeadProcess.PRIORITY, PRIORITY);
    }
}
