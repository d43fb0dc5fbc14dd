package livredebord.cli;

/** What is said to the captain on the way, and what is not done without asking. */
interface Consent {

    /** True where the captain wants it. */
    boolean to(String change);

    /** Something that set-up did or found. */
    void tell(String what);

    /** Something that a person has to do, and why. */
    void warn(String what);
}
