package io.leadflow.lead.list;

import io.leadflow.lead.Outcome;
import io.leadflow.lead.Stage;
import java.util.List;
import java.util.regex.Pattern;

/** Whose leads a list shows, and so what may be seen of them: nothing of a list reaches beyond. */
public sealed interface Whose {

    Pattern THREE_LETTERS = Pattern.compile("[\\p{L}\\p{N}]{3}");

    /** Narrows a statement over {@code lead l} to these leads. */
    void narrow(Sql sql);

    List<Tab> tabs();

    /** The orders that these leads have an index for, the natural one first. */
    List<Sort> sorts(Stage stage);

    /** Whether the deal is theirs to see: its value, its name and CRM ID to search by, and who opened the lead. */
    default boolean seesDeal() {
        return true;
    }

    default boolean seesValue(Outcome outcome) {
        return seesDeal();
    }

    /** Whether each row has to say which partner it is about. */
    default boolean namesPartner() {
        return true;
    }

    /**
     * Whether these words can be searched for: among the leads of all partners an index finds three letters in a row, and
     * nothing finds fewer without reading them all.
     */
    default boolean canFind(List<String> words) {
        return isOfOnePartner()
                || words.stream().anyMatch(word -> THREE_LETTERS.matcher(word).find());
    }

    default boolean isOfOnePartner() {
        return true;
    }

    default boolean hasFavorites() {
        return tabs().contains(Tab.FAVORITES);
    }

    /** The leads that a partner received, as one of its users sees them. */
    record Partner(String partnerId, String userId) implements Whose {

        @Override
        public void narrow(Sql sql) {
            sql.add("l.partner_id = ?", partnerId);
        }

        @Override
        public List<Tab> tabs() {
            return List.of(Tab.values());
        }

        @Override
        public List<Sort> sorts(Stage stage) {
            return stage == Stage.RECEIVED
                    ? List.of(Sort.ANSWER_BY, Sort.RECEIVED, Sort.UPDATED)
                    : List.of(Sort.UPDATED, Sort.RECEIVED, Sort.VALUE);
        }

        @Override
        public boolean namesPartner() {
            return false;
        }
    }

    /** The leads of all organisations, as a process owner watches them. */
    record Everyone() implements Whose {

        @Override
        public boolean isOfOnePartner() {
            return false;
        }

        @Override
        public void narrow(Sql sql) {
            sql.add("true");
        }

        @Override
        public List<Tab> tabs() {
            return List.of(Tab.MARKETPLACE, Tab.QUALIFIED);
        }

        @Override
        public List<Sort> sorts(Stage stage) {
            return stage == Stage.RECEIVED
                    ? List.of(Sort.ANSWER_BY, Sort.RECEIVED, Sort.UPDATED)
                    : List.of(Sort.UPDATED, Sort.RECEIVED);
        }
    }

    /** The leads that the vendor sent, and the inquiries that came through its directory. It hears how a deal ended (L6). */
    record Vendor() implements Whose {

        @Override
        public boolean isOfOnePartner() {
            return false;
        }

        @Override
        public void narrow(Sql sql) {
            sql.add("l.sender_type = 'VENDOR'");
        }

        @Override
        public List<Tab> tabs() {
            return List.of(Tab.QUALIFIED, Tab.MARKETPLACE);
        }

        @Override
        public List<Sort> sorts(Stage stage) {
            return sent(stage);
        }

        @Override
        public boolean seesDeal() {
            return false;
        }

        @Override
        public boolean seesValue(Outcome outcome) {
            return outcome == Outcome.WON || outcome == Outcome.LOST;
        }
    }

    /** The leads that one partner sent to others. */
    record Sender(String partnerId) implements Whose {

        @Override
        public void narrow(Sql sql) {
            sql.add("l.sender_type = 'PARTNER' and l.sender_id = ?", partnerId);
        }

        @Override
        public List<Tab> tabs() {
            return List.of(Tab.QUALIFIED);
        }

        @Override
        public List<Sort> sorts(Stage stage) {
            return sent(stage);
        }

        @Override
        public boolean seesDeal() {
            return false;
        }
    }

    private static List<Sort> sent(Stage stage) {
        return stage == Stage.RECEIVED ? List.of(Sort.RECEIVED, Sort.ANSWER_BY) : List.of(Sort.RECEIVED);
    }
}
