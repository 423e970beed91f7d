package io.leadflow.lead.list;

/** How many leads there are, counted up to a thousand. */
public record Count(int number) {

    static final int MOST = 1_000;

    public Count {
        number = Math.min(number, MOST + 1);
    }

    public boolean isMore() {
        return number > MOST;
    }

    /** What to say: the number, or the thousand that it is more than. */
    public int atLeast() {
        return Math.min(number, MOST);
    }
}
