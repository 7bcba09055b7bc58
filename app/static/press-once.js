// A button that is pressed again while its form is under way sends nothing more: the browser would drop the first answer, and with it what it brings.
(() => {
  const long = 4000;
  let sent = null;
  addEventListener(
    "submit",
    (event) => {
      const { target: form, submitter, timeStamp: at } = event;
      if (form.getAttribute("method") !== "post") return;
      if (sent && sent.form === form && sent.submitter === submitter && at - sent.at < long) event.preventDefault();
      // what a script of the page sends by itself may be sent again
      else
        setTimeout(() => {
          if (!event.defaultPrevented) sent = { form, submitter, at };
        });
    },
    true,
  );
  addEventListener("pageshow", () => {
    sent = null;
  });
})();
