package io.leadflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFeelTest {

    private final FeelEngine interpreter = new ScalaFeelEngineFactory().createInstance();
    private final FeelEngine plain = new PlainFeel(interpreter);
    private final VariableContext variables = Variables.createVariables()
            .putValue("leadType", "CUSTOMER_INQUIRY")
            .putValue("contactRequested", true)
            .putValue("days", 14)
            .putValue("nothing", null)
            .asVariableContext();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"P14D\"",
                " \"R2/P5D\" ",
                "\"\"",
                "\"a \\\" b\"",
                "\"P\" + \"14D\"",
                "80",
                "007",
                "-3",
                "1.5",
                "2 * 40",
                "true",
                "false",
                "leadType",
                "contactRequested",
                "days",
                "nothing",
                "nobody",
                "null",
                "not(contactRequested)",
                "if contactRequested then 80 else 50"
            })
    void an_expression_has_the_value_that_the_interpreter_gives_it(String expression) {
        Object expected = interpreter.evaluateSimpleExpression(expression, variables);

        Object value = plain.evaluateSimpleExpression(expression, variables);

        assertThat(value).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"CUSTOMER_INQUIRY\"",
                "\"SALES_QUALIFIED\"",
                "\"SALES_QUALIFIED\",\"CUSTOMER_INQUIRY\"",
                "not(\"CUSTOMER_INQUIRY\")",
                "true",
                "false",
                "14",
                "15",
                "[7..14]",
                "leadType",
                "-",
                "null"
            })
    void a_cell_matches_what_it_matches_for_the_interpreter(String cell) {
        for (String input : variables.keySet()) {
            boolean expected = interpreter.evaluateSimpleUnaryTests(cell, input, variables);

            boolean matches = plain.evaluateSimpleUnaryTests(cell, input, variables);

            assertThat(matches).as(input).isEqualTo(expected);
        }
    }
}
