package io.leadflow.process.step;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadDesk;
import io.leadflow.process.LeadProcess;
import io.leadflow.process.form.Fields;
import io.leadflow.process.form.LeadOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks what came in and enters the lead; from here on the process holds nothing personal. */
@Component
class RegisterLeadDelegate implements JavaDelegate {

    private final LeadOrder order;
    private final LeadDesk leads;

    RegisterLeadDelegate(LeadOrder order, LeadDesk leads) {
        this.order = order;
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Lead lead = leads.receive(order.read(Fields.of(execution)));
        execution.removeVariables();
        execution.setProcessBusinessKey(lead.id().toString());
        execution.setVariables(LeadProcess.variablesOf(lead));
    }
}
