package dev.taskloom.environments.planted.world;

/** Decides given names, pronouns and the endings of occupations. */
public enum Gender {
    FEMALE, MALE
}
