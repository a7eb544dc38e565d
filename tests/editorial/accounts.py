"""The matrix of roles for accounts and roles themselves: the tables are explained in test_role_matrix.py."""

USER = {
    ("changelist", "", ""): ("A", "A"),
    ("add", "", ""): ("A", "A"),
    ("change", "self", ""): ("A", "A"),
    ("change", "editor", ""): ("A", "A"),
    ("change", "reviewer", ""): ("A", "A"),
    ("change", "superuser", ""): ("A", ""),
    ("change", "desk", ""): ("A", ""),
    ("delete", "editor", ""): ("", ""),
    ("history", "editor", ""): ("A", "A"),
    ("auth_user_password_change", "self", ""): ("", ""),
    ("auth_user_password_change", "editor", ""): ("A", "A"),
    ("auth_user_password_change", "reviewer", ""): ("", ""),
    ("auth_user_password_change", "superuser", ""): ("", ""),
    ("auth_user_password_change", "desk", ""): ("", ""),
}
GROUP = {
    ("changelist", "", ""): ("A", "A"),
    ("add", "", ""): ("", ""),
    ("change", "any", ""): ("A", ""),
    ("delete", "any", ""): ("", ""),
    ("history", "any", ""): ("A", "A"),
}
