package io.leadflow.process.policy;

import io.leadflow.lead.LeadType;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The response policy as the decision table in the engine. */
@Component
class PolicyTable {

    private static final String DECISION = "response-policy";
    private static final String RESOURCE = "processes/response-policy.dmn";

    /** Marks a table that a process owner made; the product's own never replaces one that it did not make. */
    private static final String OWNER = "process-owner";

    private final RepositoryService repository;

    PolicyTable(RepositoryService repository) {
        this.repository = repository;
    }

    ResponsePolicy read() {
        DecisionDefinition latest = latest();
        List<PolicyRow> rows =
                rules(model(latest)).stream().map(PolicyTable::row).toList();
        return new ResponsePolicy(latest.getVersion(), rows);
    }

    void write(ResponsePolicy policy) {
        DmnModelInstance model = model(latest()).clone();
        for (Rule rule : rules(model)) {
            PolicyRow present = row(rule);
            policy.rows().stream()
                    .filter(row -> row.isFor(present.leadType(), present.contactRequested()))
                    .forEach(row -> fill(rule, row));
        }
        repository
                .createDeployment()
                .name("response policy of the process owner")
                .source(OWNER)
                .addModelInstance(RESOURCE, model)
                .deploy();
    }

    private DecisionDefinition latest() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
    }

    private DmnModelInstance model(DecisionDefinition decision) {
        return repository.getDmnModelInstance(decision.getId());
    }

    private static List<Rule> rules(DmnModelInstance model) {
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        return List.copyOf(table.getRules());
    }

    private static PolicyRow row(Rule rule) {
        List<String> inputs =
                rule.getInputEntries().stream().map(PolicyTable::value).toList();
        List<String> outputs =
                rule.getOutputEntries().stream().map(PolicyTable::value).toList();
        return PolicyRow.read(
                LeadType.valueOf(inputs.get(0)),
                Boolean.parseBoolean(inputs.get(1)),
                outputs.get(0),
                outputs.get(1),
                outputs.get(2),
                Integer.parseInt(outputs.get(3)));
    }

    private static void fill(Rule rule, PolicyRow row) {
        List<OutputEntry> outputs = List.copyOf(rule.getOutputEntries());
        outputs.get(0).getText().setTextContent(quoted(row.responseTime()));
        outputs.get(1).getText().setTextContent(quoted(row.contactWindow()));
        outputs.get(2).getText().setTextContent(quoted(row.reminderCycle()));
        outputs.get(3).getText().setTextContent(Integer.toString(row.priority()));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String value(DmnElement entry) {
        return entry.getTextContent().strip().replace("\"", "");
    }
}
