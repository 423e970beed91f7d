package io.leadflow.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * FEEL as most cells of a decision table have it: a text, a whole number, true, false, or the name of a variable with a
 * text or a truth in it. That is answered at once; everything else is left to the interpreter, which makes all functions
 * of FEEL anew for each cell that it reads.
 */
final class PlainFeel implements FeelEngine {

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    private final FeelEngine interpreter;

    PlainFeel(FeelEngine interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return (T) literal(expression)
                .or(() -> plain(expression, variables))
                .orElseGet(() -> interpreter.evaluateSimpleExpression(expression, variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String inputName, VariableContext variables) {
        Optional<Object> wanted = literal(tests);
        Optional<Object> input = plain(inputName, variables);
        boolean areAlike = wanted.isPresent()
                && input.isPresent()
                && wanted.get().getClass() == input.get().getClass();
        return areAlike ? wanted.equals(input) : interpreter.evaluateSimpleUnaryTests(tests, inputName, variables);
    }

    private static Optional<Object> literal(String expression) {
        String text = expression.strip();
        if (TEXT.matcher(text).matches()) {
            return Optional.of(text.substring(1, text.length() - 1));
        }
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return Optional.of(Long.valueOf(text));
        }
        return TRUTH.matcher(text).matches() ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    private static Optional<Object> plain(String name, VariableContext variables) {
        return variables.containsVariable(name)
                ? Optional.ofNullable(variables.resolve(name).getValue())
                        .filter(value -> value instanceof String || value instanceof Boolean)
                : Optional.empty();
    }
}
